import { expect, test } from 'vitest';
import { pointPage } from '../scripts/point-client.mjs';
import { textOf } from './deploy-files.ts';

const api = { VITE_API_URL: 'https://api.heard.example/' };
const supabase = { SUPABASE_URL: 'https://abc.supabase.co', SUPABASE_ANON_KEY: 'an"on&<key>' };
const metasOf = (html: string): string[] => html.match(/<meta (?:name="heard-auth"|http-equiv)[^>]*>/g) ?? [];

test.each(['client/index.html', 'client/sign-in.html'])(
  '%s learns where the API is, where people sign in, and to talk to nobody else',
  (file) => {
    expect(metasOf(pointPage(textOf(file), { ...api, ...supabase }))).toEqual([
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self' https://api.heard.example wss://api.heard.example https://abc.supabase.co" />`,
      `<meta name="heard-auth" content="{&quot;url&quot;:&quot;https://abc.supabase.co/auth/v1&quot;,&quot;key&quot;:&quot;an\\&quot;on&amp;&lt;key&gt;&quot;}" />`,
    ]);
  },
);

test('without Supabase people sign in at the API', () => {
  const [policy, auth] = metasOf(pointPage('<head></head>', api));
  expect(policy).toContain(`connect-src 'self' https://api.heard.example wss://api.heard.example"`);
  expect(auth).toContain('https://api.heard.example/auth/v1');
});

test('a second time changes nothing', () => {
  const once = pointPage(textOf('client/sign-in.html'), api);
  expect(pointPage(once, api)).toBe(once);
});

test('a missing setting is named', () => {
  expect(() => pointPage('<head></head>', {})).toThrow('Set VITE_API_URL to where it is');
  expect(() => pointPage('<head></head>', { ...api, SUPABASE_URL: 'https://abc.supabase.co' })).toThrow('both, or neither');
});
