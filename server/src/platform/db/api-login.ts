import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { withClient } from './client.ts';

export const apiRole = 'app_api';

/** `postgres.<project>` becomes `app_api.<project>`: Supabase's pooler finds the project in the user's name. */
export function apiUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  const [, ...project] = decodeURIComponent(url.username).split('.');
  url.username = [apiRole, ...project].join('.');
  url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * Lets the server sign in as `app_api`, the role the first migration makes. Changes nothing when the password is right already, so
 * two servers starting together do not lock each other out. Answers the url to connect with.
 */
export async function ensureApiLogin(ownerUrl: string, password: string): Promise<string> {
  const url = apiUrl(ownerUrl, password);
  if (await canSignIn(url)) return url;
  await withClient(ownerUrl, (client) => client.query(`alter role ${apiRole} login password '${scramVerifier(password)}'`));
  return url;
}

const canSignIn = (url: string): Promise<boolean> =>
  withClient(url, () => Promise.resolve(true)).catch((error: { code?: string }) => {
    // 28P01 wrong password, 28000 no login, 3D000 or anything else is not a matter of passwords.
    if (error.code === '28P01' || error.code === '28000') return false;
    throw error;
  });

/** RFC 5803, as Postgres stores it: the password itself never reaches the server or its log. */
function scramVerifier(password: string): string {
  const rounds = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const sign = (word: string) => createHmac('sha256', salted).update(word).digest();
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`;
}
