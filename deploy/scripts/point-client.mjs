import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PAGES = ['index.html', 'sign-in.html'];

/**
 * Tells the built pages where the API is and where people sign in, and allows them to talk to these places only. For a client that
 * no server of ours hands out: a CDN cannot fill this in per request. Throws a sentence when a setting is missing.
 * @param {string} html
 * @param {Record<string, string | undefined>} settings
 */
export function pointPage(html, { VITE_API_URL, SUPABASE_URL, SUPABASE_ANON_KEY }) {
  const api = originOf('VITE_API_URL', VITE_API_URL);
  if (Boolean(SUPABASE_URL) !== Boolean(SUPABASE_ANON_KEY)) throw new Error('Set SUPABASE_URL and SUPABASE_ANON_KEY both, or neither.');
  const identity = SUPABASE_URL ? originOf('SUPABASE_URL', SUPABASE_URL) : api;
  const connectTo = [...new Set(["'self'", api, api.replace(/^http/, 'ws'), identity])].join(' ');
  const metas = [
    meta('http-equiv', 'Content-Security-Policy', `connect-src ${connectTo}`),
    meta('name', 'heard-auth', JSON.stringify({ url: `${identity}/auth/v1`, key: SUPABASE_ANON_KEY ?? '' })),
  ];
  const bare = html.replace(/\s*<meta (?:name="heard-auth"|http-equiv="Content-Security-Policy")[^>]*>/g, '');
  return bare.replace('<head>', `<head>\n    ${metas.join('\n    ')}`);
}

function originOf(name, address) {
  if (!address || !URL.canParse(address)) throw new Error(`Set ${name} to where it is, like https://api.heard.example.`);
  return new URL(address).origin;
}

const ENTITIES = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const meta = (kind, name, content) => `<meta ${kind}="${name}" content="${content.replace(/[&"<>]/g, (char) => ENTITIES[char])}" />`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = join(import.meta.dirname, '../../client/dist');
  for (const page of PAGES) writeFileSync(join(dist, page), pointPage(readFileSync(join(dist, page), 'utf8'), process.env));
}
