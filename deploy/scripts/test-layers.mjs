import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/**
 * Who may import whom (STYLE: shared imports nothing of ours and no package; client and server meet only in shared; the platform
 * knows no feature; a server feature reaches another only through its -commands or -queries; client features never meet). Imports
 * are resolved, because a pattern over their text cannot tell a feature's own folder from another's.
 */
const MAY = {
  shared: ({ to }) => to === 'shared',
  'server root': ({ to }) => !to.startsWith('client'),
  platform: ({ to, target }) => ['platform', 'shared', 'package'].includes(to) || target === 'server/src/config.ts',
  'server feature': ({ to, target, isOwn }) =>
    ['platform', 'shared', 'package'].includes(to) ||
    target === 'server/src/config.ts' ||
    (to === 'server feature' && (isOwn || /-(?:commands|queries)\.ts$/.test(target))),
  'client root': ({ to }) => to.startsWith('client') || ['shared', 'package'].includes(to),
  'client base': ({ to }) => ['client base', 'shared', 'package'].includes(to),
  'client feature': ({ to, isOwn }) => ['client base', 'shared', 'package'].includes(to) || (to === 'client feature' && isOwn),
};
/** Of packages, those that belong to one side alone. */
const SERVER_ONLY = /^(?:node:|pg$|express$|joi$|ws$|winston$)/;
const CLIENT_ONLY = /^(?:react|react-dom|react-router)(?:$|\/)/;

const LAYERS = [
  [/^shared\/src\//, 'shared'],
  [/^server\/src\/platform\//, 'platform'],
  [/^server\/src\/features\//, 'server feature'],
  [/^server\/src\//, 'server root'],
  [/^client\/src\/features\//, 'client feature'],
  [/^client\/src\/(?:live|ui|app\/session)\//, 'client base'],
  [/^client\/src\//, 'client root'],
];

/** A sentence for every import that crosses a line, in the sources below `root`. */
export function layerBreaks(root) {
  return sourcesOf(root).flatMap((path) => importsOf(join(root, path)).flatMap((name) => breakOf(path, name)));
}

function breakOf(path, name) {
  const target = targetOf(path, name);
  const [from, to] = [layerOf(path), target ? layerOf(target) : 'package'];
  const isOwn = target !== undefined && featureOf(path) === featureOf(target);
  const isForeignPackage = to === 'package' && (path.startsWith('client/') ? SERVER_ONLY : CLIENT_ONLY).test(name);
  if (MAY[from]({ to, target, isOwn }) && !isForeignPackage) return [];
  return [`${path} (${from}) imports ${name} (${to})`];
}

function targetOf(path, name) {
  if (name.startsWith('@heard/shared/')) return name.replace('@heard/shared/', 'shared/src/');
  if (name.startsWith('@heard/')) return name.replace('@heard/', '');
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : undefined;
}

const layerOf = (path) => LAYERS.find(([pattern]) => pattern.test(path))?.[1] ?? 'elsewhere';
const featureOf = (path) => path.split('/')[3];

const importsOf = (path) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^']+)'/gm)].map(([, name]) => name);

/** Relative to `root`, tests left out. */
export const sourcesOf = (root) =>
  ['shared/src', 'server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test(?:-data)?\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')),
  );
