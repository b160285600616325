import type { Router } from 'express';
import pg from 'pg';
import type { Config } from '../../config.ts';
import { outboxMail } from '../mail/outbox-mail.ts';
import type { Log } from '../telemetry/log.ts';
import { embeddedAuth } from './embedded/embedded-auth.ts';
import type { SigningKeys } from './signing-key.ts';

interface OwnAuthParts {
  readonly config: Pick<Config, 'supabase' | 'publicUrl'>;
  readonly ownerUrl: string;
  readonly keys: SigningKeys;
  readonly clock: () => number;
  readonly log: Log;
  readonly report: (error: unknown) => void;
  readonly tellEnded: (sessionIds: readonly string[]) => void;
}

export interface OwnAuth {
  readonly router: Router;
  end(): Promise<void>;
}

/** The embedded identity service with connections of its own; undefined where Supabase does its work. */
export function makeOwnAuth({ config, ownerUrl, keys, clock, log, report, tellEnded }: OwnAuthParts): OwnAuth | undefined {
  if (config.supabase) return undefined;
  const db = new pg.Pool({ connectionString: ownerUrl, max: 4, application_name: 'heard auth' });
  let isEnding = false;
  // A connection that the closing database cuts while we let go of it is no trouble.
  db.on('error', (error) => isEnding || report(error));
  const mail = outboxMail(log);
  const router = embeddedAuth({ db, keys, clock, mail, publicUrl: config.publicUrl, onSessionsEnded: tellEnded, report });
  const end = (): Promise<void> => {
    isEnding = true;
    return db.end();
  };
  return { router, end };
}
