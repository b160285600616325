import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Response } from 'express';
import type { Config } from '../../config.ts';

const YEAR_S = 31_536_000;

/**
 * The built client, for those who run Heard without a CDN. Hashed files are kept for a year, pages never; any address that is no
 * file is the app's own (deep links). `heard-auth` and `heard-demo` tell the pages where to sign in.
 */
export function serveClient(app: Express, config: Config, dist = join(import.meta.dirname, '../../client/dist')): void {
  if (!existsSync(dist)) return;
  const page = (name: string): string => withMeta(readFileSync(join(dist, name), 'utf8'), config);
  const pages = { app: page('index.html'), signIn: existsSync(join(dist, 'sign-in.html')) ? page('sign-in.html') : undefined };
  const send = (response: Response, html: string): void => void response.setHeader('Cache-Control', 'no-cache').type('html').send(html);

  app.get(['/sign-in', '/sign-in.html'], (_request, response, next) => (pages.signIn ? send(response, pages.signIn) : next()));
  app.get(['/', '/index.html'], (_request, response) => send(response, pages.app));
  app.use(
    express.static(dist, {
      index: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/');
        response.setHeader('Cache-Control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
      },
    }),
  );
  app.get(/^\/(?!api\/|auth\/|assets\/)[^.]*$/, (_request, response) => send(response, pages.app));
}

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function withMeta(html: string, { supabase, isDemo }: Config): string {
  const auth = { url: supabase ? `${supabase.url}/auth/v1` : '/auth/v1', key: supabase?.anonKey ?? '' };
  const metas = [`<meta name="heard-auth" content="${escapeAttribute(JSON.stringify(auth))}">`];
  if (isDemo) metas.push('<meta name="heard-demo" content="owner manager server cook">');
  return html.replace(/<meta name="heard-(?:auth|demo)"[^>]*>/g, '').replace('</head>', `${metas.join('')}</head>`);
}
