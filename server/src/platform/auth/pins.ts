import { hkdfSync } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';

export type PinHashing = {
  hashPin: (pin: string) => Promise<string>;
  isPin: (pin: string, stored: string) => Promise<boolean>;
};

/** OWASP's least for argon2id, which is the library's default: 19 MiB, two passes, one lane. Runs off the event loop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Four digits fall to anyone who can try ten thousand hashes, so a pepper derived from the server's secret goes into each:
 * a copy of the database alone tells no PIN. A PIN hashed before a change of secret still counts.
 */
export function makePinHashing(secret: string, previousSecrets: readonly string[] = []): PinHashing {
  const current = withPepper(secret);
  const previous = previousSecrets.map(withPepper);
  return {
    hashPin: (pin) => hash(pin, current),
    isPin: async (pin, stored) => {
      for (const options of [current, ...previous]) {
        if (await verify(stored, pin, options)) return true;
      }
      return false;
    },
  };
}

function withPepper(secret: string): Options {
  return { ...COST, secret: new Uint8Array(hkdfSync('sha256', secret, '', 'heard/pin-pepper/1', 32)) };
}
