import type { AddressInfo } from 'node:net';
import { AuthClient } from '@supabase/supabase-js';
import express from 'express';
import { Pool } from 'pg';
import { afterAll } from 'vitest';
import type { RecoveryMail } from '../src/platform/auth/embedded/auth-deps.ts';
import { embeddedAuth, type EmbeddedAuthOptions } from '../src/platform/auth/embedded/embedded-auth.ts';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';

export type Reply = { status: number; body: Record<string, unknown>; headers: Headers };

/** The embedded `/auth/v1` on a port of its own, with a clock that tests can push on. */
export async function openAuthHouse(ownerUrl: string, options: Partial<EmbeddedAuthOptions> = {}) {
  const db = new Pool({ connectionString: ownerUrl, max: 4 });
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${publicUrl}/auth/v1`;
  let pushed = 0;
  const clock = () => Date.now() + pushed;
  const keys = makeSigningKeys({ secret: 'a secret of a test, longer than thirty-two bytes', clock });
  const mails: RecoveryMail[] = [];
  const ended: string[] = [];
  const failures: unknown[] = [];
  const mail = { sendRecovery: async (sent: RecoveryMail) => void mails.push(sent) };
  const seams = { db, keys, clock, mail, publicUrl, onSessionsEnded: (ids: readonly string[]) => void ended.push(...ids) };
  app.use('/auth/v1', embeddedAuth({ ...seams, report: (error) => failures.push(error), ...options }));
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await db.end();
  });

  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: text }) });
    const answered = await answer.text();
    return { status: answer.status, body: answered === '' ? {} : JSON.parse(answered), headers: answer.headers };
  }

  return {
    url,
    db,
    keys,
    clock,
    mails,
    ended,
    failures,
    ask,
    push: (ms: number) => void (pushed += ms),
    /** Supabase's own client, as a browser has it. */
    browser: () => new AuthClient({ url, autoRefreshToken: false, persistSession: false }),
  };
}
