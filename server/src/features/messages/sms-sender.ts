import { dialled } from '@heard/shared/messages/addresses.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Sent } from '@heard/shared/messages/send-messages.ts';
import { refusedBy, type Letter, type Sender } from './sender.ts';

const PATIENCE = 10 * SECOND;

interface SmsOptions {
  /** Takes `{ id, to, text }` as JSON; any 2xx is a yes. */
  readonly url: string;
  readonly token: string;
  readonly patienceMs?: number;
}

/** A plain webhook: every provider of texts can be reached by a few lines between. The id is the key by which a second copy is known. */
export function makeSmsSender({ url, token, patienceMs = PATIENCE }: SmsOptions): Sender {
  return {
    async send({ id, address, body }: Letter): Promise<Sent> {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
          body: JSON.stringify({ id, to: dialled(address), text: body }),
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        });
        // Whatever it says besides, the status is the answer.
        await response.body?.cancel();
        return response.ok ? { is: 'sent' } : refusedBy(`The provider answered ${response.status}.`, isFinal(response.status));
      } catch (error) {
        return refusedBy(wordOf(error as Error, patienceMs));
      }
    },
    close: () => undefined,
  };
}

/** A number that does not exist will not exist in a minute; a wrong token or too many at once may be put right. */
const isFinal = (status: number): boolean => [400, 404, 410, 422].includes(status);

function wordOf({ name, message, cause }: Error & { cause?: unknown }, patienceMs: number): string {
  if (name === 'TimeoutError') return `The provider took longer than ${patienceMs / SECOND} s.`;
  const { code } = (cause ?? {}) as { code?: string };
  return code ? `The provider could not be reached (${code}).` : message;
}
