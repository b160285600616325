import type { StoredRefusal } from './device-database.ts';
import type { Refused } from './live.ts';
import { entryFrom, type OutboxEntry } from './outbox-entry.ts';
import type { Unreadable } from './outbox-storage.ts';

export const UNREADABLE = 'What this device kept of this tap can no longer be read.';

/** What was refused, with what was typed. */
export function refusalOf(entry: OutboxEntry, { code, message, about }: Refused): StoredRefusal {
  const { key: id, restaurantId, owner, command, input, at } = entry;
  return { id, restaurantId, owner, command, input, at, code, message, about, entry };
}

/** Its id follows from its place: two tabs that find it set it aside once. */
export function unreadableRefusal({ place, found }: Unreadable, whose: { restaurantId: string; owner: string }): StoredRefusal {
  const { restaurantId, owner } = whose;
  const said = (typeof found === 'object' && found !== null ? found : {}) as { command?: unknown; input?: unknown; at?: unknown };
  const command = typeof said.command === 'string' ? said.command : '';
  const entry: OutboxEntry = {
    key: `unreadable ${restaurantId} ${place}`,
    restaurantId,
    owner,
    command,
    input: said.input ?? found,
    who: { restaurantId, memberId: owner, deviceId: null, role: 'server' },
    at: typeof said.at === 'number' ? said.at : 0,
    seq: null,
  };
  return refusalOf(entry, { code: 'entry/unreadable', message: UNREADABLE, about: {} });
}

/** A refusal that another release wrote; undefined where nothing of it can be shown. */
export function refusalFrom(found: Partial<StoredRefusal> | undefined): StoredRefusal | undefined {
  const { id, restaurantId, owner, command = '', input = {}, at = 0, code = 'internal', about = {} } = found ?? {};
  if (!id || !restaurantId || !owner) return undefined;
  const entry =
    entryFrom(found?.entry) ??
    entryFrom({ key: id, restaurantId, owner, command: command || 'unknown', input: { ...(input as object) }, at });
  return entry && { id, restaurantId, owner, command, input, at, code, message: found?.message ?? 'This was refused.', about, entry };
}
