import type { Role } from '@heard/shared/staff/roles.ts';
import type { PairedDevice } from './session-view.ts';
import { storedValue, type StoredValue } from './stored-value.ts';

export interface DeviceSecret {
  readonly deviceId: string;
  readonly secret: string;
}

interface StoredDevice extends DeviceSecret {
  readonly restaurantId?: string;
  readonly role?: Role;
}

export const storedDevice = (): StoredValue<StoredDevice> => storedValue('heard-device');

/** A wall that was shut out asks to be paired again, also after a power cut; nobody signs in at a wall. */
export const shutOut = (): StoredValue<true> => storedValue('heard-shut-out');

/** Null until it is paired. */
export function pairedDevice(): PairedDevice | null {
  const { deviceId, restaurantId, role } = storedDevice().read() ?? {};
  return deviceId && restaurantId && role ? { deviceId, restaurantId, role } : null;
}
