import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Doors } from '../../platform/http/doors.ts';
import { deviceHome, deviceToken, enterPin, pairNewDevice, setPin, startPairing, type StaffDeps } from './staff-commands.ts';
import { findMemberships } from './staff-queries.ts';

export function openStaffDoors(doors: Doors, deps: StaffDeps): void {
  doors.open(ENDPOINTS.me, async ({ person }) => ({ userId: person.userId, memberships: await findMemberships(deps.db, person.userId) }));
  doors.open(ENDPOINTS.whoAmI, async ({ who: { role, memberId, deviceId } }) => ({ role, memberId, deviceId }));
  doors.open(ENDPOINTS.startPairing, () => startPairing(deps));
  doors.open(ENDPOINTS.claimPairing, async ({ input }) => ({ restaurantId: await deviceHome(deps, input.deviceId, input.secret) }));
  doors.open(ENDPOINTS.pairDevice, (ask) => pairNewDevice(deps, ask));
  doors.open(ENDPOINTS.deviceToken, ({ input }) => deviceToken(deps, input));
  doors.open(ENDPOINTS.enterPin, (ask) => enterPin(deps, ask));
  doors.open(ENDPOINTS.setPin, (ask) => setPin(deps, ask));
}
