import { expect, test } from 'vitest';
import { jsonOf, serverHeaders, textOf } from './deploy-files.ts';

interface Vercel {
  readonly headers: readonly { readonly source: string; readonly headers: readonly { readonly key: string; readonly value: string }[] }[];
  readonly rewrites: readonly { readonly source: string; readonly destination: string }[];
}
const vercel = jsonOf('vercel.json') as Vercel;
const ours = serverHeaders();
const headersAt = (path: string): Record<string, string> =>
  Object.fromEntries(
    vercel.headers
      .filter(({ source }) => new RegExp(`^${source}$`).test(path))
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
  );
const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split(';').map((directive) => [directive.split(' ')[0]!, directive.slice(directive.indexOf(' ') + 1)]));

test('Vercel sends what the server sends; only whom the pages may talk to is told by the pages themselves', () => {
  const { 'Cache-Control': _, ...theirs } = headersAt('/floor');
  expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(ours).toSorted());
  const [policy, own] = [theirs['Content-Security-Policy']!, ours['Content-Security-Policy']!].map(directives) as [object, object];
  expect(policy).toEqual({ ...own, 'connect-src': "'self' https: wss:" });
  expect({ ...theirs, 'Content-Security-Policy': '' }).toEqual({ ...ours, 'Content-Security-Policy': '' });
});

test('nginx sends what the server sends', () => {
  const lines = textOf('deploy/nginx/security-headers.conf').matchAll(/^add_header (\S+) "(.*)" always;$/gm);
  expect(Object.fromEntries([...lines].map(([, name, value]) => [name, value]))).toEqual(ours);
});

test.each([
  ['/assets/floor-Bx3.js', 'public, max-age=31536000, immutable'],
  ['/', 'no-cache'],
  ['/sign-in', 'no-cache'],
  ['/manifest.webmanifest', 'no-cache'],
])('on Vercel %s is kept as long as it may be', (path, kept) => {
  expect(headersAt(path)['Cache-Control']).toBe(kept);
});

test.each([
  ['/', '/index.html'],
  ['/floor', '/index.html'],
  ['/kitchen/0199aaaa-0000-7000-8000-000000000001', '/index.html'],
  ['/sign-in', '/sign-in.html'],
  ['/icon.svg', undefined],
  ['/assets/gone.js', undefined],
  ['/assets/gone', undefined],
  ['/api/v1/health', undefined],
])('on Vercel %s leads to %s', (path, destination) => {
  expect(vercel.rewrites.find(({ source }) => new RegExp(`^${source}$`).test(path))?.destination).toBe(destination);
});
