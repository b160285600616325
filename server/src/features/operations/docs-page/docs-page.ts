import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { apiReference } from '@scalar/express-api-reference';
import type { RequestHandler } from 'express';

const SCRIPT = '/api/v1/docs/reference.js';
const DAY_S = 86_400;

/** Nothing is fetched from elsewhere: no fonts, no telemetry, no hosted proxy, no chat. */
const CONFIGURATION = {
  url: '/api/v1/openapi.json',
  pageTitle: 'Heard API',
  cdn: SCRIPT,
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  hideModels: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
} as const;

/**
 * The reference puts its styles into the page by script. Style elements it makes get the page's nonce, so that the policy needs
 * no 'unsafe-inline'.
 */
const LEND_NONCE = `(() => {
  const { nonce } = document.currentScript;
  const create = document.createElement.bind(document);
  document.createElement = (...args) => {
    const element = create(...args);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
})();`;

/** For this page alone; the app's own policy stays as it is. */
const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The page: what @scalar/express-api-reference writes, every script and style of it under a nonce of this very answer. */
export function docsPage(): RequestHandler {
  const html = renderedOnce().replace('<head>', `<head>\n    <script>${LEND_NONCE}</script>`);
  return (_request, response) => {
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Content-Security-Policy', policy(nonce)).setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replace(/<(script|style)\b/g, `<$1 nonce="${nonce}"`));
  };
}

/** Its middleware looks at no request and writes one page, so it is asked once. */
function renderedOnce(): string {
  let page = '';
  const response = { type: () => response, send: (html: string) => (page = html) };
  const write = apiReference(CONFIGURATION) as unknown as (request: undefined, response: object) => void;
  write(undefined, response);
  return page;
}

/** The reference's own script, from the package that carries it. Compressed once: 3.5 MB for every visitor anew would cost 80 ms. */
export function docsScript(): RequestHandler {
  const entry = createRequire(import.meta.url).resolve('@scalar/fastify-api-reference');
  let script: Promise<{ plain: Buffer; zipped: Buffer }> | undefined;
  return async (request, response) => {
    script ??= readScript(join(dirname(entry), 'js', 'standalone.js'));
    const { plain, zipped } = await script;
    const takesZipped = request.acceptsEncodings('gzip') === 'gzip';
    if (takesZipped) response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Cache-Control', `public, max-age=${DAY_S}`).vary('Accept-Encoding');
    response.type('js').send(takesZipped ? zipped : plain);
  };
}

async function readScript(file: string): Promise<{ plain: Buffer; zipped: Buffer }> {
  const plain = await readFile(file);
  return { plain, zipped: await promisify(gzip)(plain) };
}
