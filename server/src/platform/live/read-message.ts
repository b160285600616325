import type { ClientMessage } from '@heard/shared/live/protocol.ts';
import type { RawData } from 'ws';
import { UUID } from '../http/joi-of.ts';

/** The message if it is one of ours, whatever was sent. */
export function readMessage(data: RawData): ClientMessage | undefined {
  const message = parse(data);
  if (message?.['t'] === 'beat') return { t: 'beat', seq: Number(message['seq']) };
  if (message?.['t'] === 'pulse') return pulseOf(message);
  if (message?.['t'] !== 'hello') return undefined;
  const { version, token, restaurantId, since } = message;
  const isHello = typeof version === 'number' && typeof token === 'string' && typeof restaurantId === 'string' && UUID.test(restaurantId);
  return isHello ? { t: 'hello', version, token, restaurantId, since: Number.isSafeInteger(since) ? (since as number) : null } : undefined;
}

function pulseOf({ isShown, battery }: Record<string, unknown>): ClientMessage | undefined {
  if (typeof isShown !== 'boolean') return undefined;
  const isPercent = Number.isInteger(battery) && (battery as number) >= 0 && (battery as number) <= 100;
  return { t: 'pulse', isShown, battery: isPercent ? (battery as number) : null };
}

function parse(data: RawData): Record<string, unknown> | undefined {
  try {
    // A hello fits one fragment; ws hands text over as one Buffer by default.
    const value: unknown = JSON.parse((data as Buffer).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
