import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The embedded house's own secret: made once, readable by its owner only, as long-lived as the data beside it. */
export function keptSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    mkdirSync(dirname(file), { recursive: true });
    // wx: of two that start at once, one writes and the other reads what it wrote.
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
  }
}

/** Every instance that knows the secret signs in to the database as `app_api` with the same password. */
export const deriveApiPassword = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'heard/app-api-password/1', 32)).toString('base64url');
