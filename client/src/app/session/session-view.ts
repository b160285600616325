import type { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { ReplyOf } from '@heard/shared/contract/endpoint.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { Role } from '@heard/shared/staff/roles.ts';

export type Membership = ReplyOf<typeof ENDPOINTS.me>['memberships'][number];

export interface Person {
  readonly userId: string;
  readonly email: string | null;
}

/** A wall screen or terminal with an identity of its own. */
export interface PairedDevice {
  readonly deviceId: string;
  readonly restaurantId: string;
  readonly role: Role;
}

/** A person who typed a PIN at a terminal. */
export interface PinHolder {
  readonly sessionId: string;
  readonly memberId: string;
  readonly deviceId: string;
  readonly restaurantId: string;
  readonly role: Role;
}

export interface SessionView {
  readonly person: Person | null;
  readonly device: PairedDevice | null;
  readonly pin: PinHolder | null;
  /** Null until they are known; then where the person works. */
  readonly memberships: readonly Membership[] | null;
  /** Whom `LiveProvider` acts for; null while somebody has yet to sign in, pair, or choose a restaurant. */
  readonly actor: Actor | null;
}

/** A PIN stands on a terminal, a person before the device they hold. */
export function actorOf(view: Omit<SessionView, 'actor'>, chosenRestaurantId: string | null): Actor | null {
  const { pin, person, device, memberships } = view;
  if (pin) return { restaurantId: pin.restaurantId, memberId: pin.memberId, deviceId: pin.deviceId, role: pin.role };
  if (person) {
    const [only, another] = memberships ?? [];
    const chosen = memberships?.find(({ restaurantId }) => restaurantId === chosenRestaurantId) ?? (another ? undefined : only);
    return chosen ? { restaurantId: chosen.restaurantId, memberId: chosen.memberId, deviceId: null, role: chosen.role } : null;
  }
  return device && { restaurantId: device.restaurantId, memberId: null, deviceId: device.deviceId, role: device.role };
}
