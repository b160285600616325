import { uuidv7 } from '@heard/shared/kernel/ids.ts';

/** A UUIDv7 for something made on this device. */
export const newId = (): string => uuidv7(Date.now(), (count) => crypto.getRandomValues(new Uint8Array(count)));
