import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { type Folder, hasCluster } from './embedded-folder.ts';

/** The user Postgres runs as: it refuses to run as root. */
export interface RunAs {
  readonly name: string;
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Words put before the command. */
  readonly prefix: readonly string[];
}

const ourselves: RunAs = { name: 'the same user', ids: {}, prefix: [] };
/** Root outside, nobody inside: Postgres is content, and what root owns stays within reach. */
const ownNamespace: RunAs = { name: 'a user namespace', ids: {}, prefix: ['unshare', '--user'] };

export function chooseUser(folder: Folder): RunAs {
  const owner = hasCluster(folder) ? statSync(folder.cluster) : undefined;
  const me = process.geteuid?.();
  if (me !== 0) {
    if (!owner || owner.uid === me) return ourselves;
    throw new Error(`The database in ${folder.root} belongs to user ${owner.uid}: start Heard as that user or as root.`);
  }
  const chosen = candidates(owner).find((user) => canReach(user, folder.root));
  if (chosen) return chosen;
  throw new Error(`Postgres does not run as root, and no other user of this machine can reach ${folder.root}.`);
}

/** Files keep the owner they were created with: whoever created the cluster runs it. */
function candidates(owner: { uid: number; gid: number } | undefined): RunAs[] {
  if (owner?.uid === 0) return [ownNamespace];
  if (owner) return [{ name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid }, prefix: [] }];
  return [...accountNamed('postgres'), ...accountNamed('nobody'), ownNamespace];
}

function accountNamed(name: string): RunAs[] {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return Number(uid) > 0 ? [{ name: `user ${name}`, ids: { uid: Number(uid), gid: Number(gid) }, prefix: [] }] : [];
}

const canReach = (user: RunAs, folder: string): boolean => canRun(user, '/bin/sh', ['-c', 'cd "$0"', folder]);

export function canRun(user: RunAs, program: string, args: readonly string[]): boolean {
  const [command = program, ...rest] = [...user.prefix, program, ...args];
  return spawnSync(command, rest, { ...user.ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

export function giveTo(user: RunAs, path: string): void {
  if (user.ids.uid !== undefined && user.ids.gid !== undefined) chownSync(path, user.ids.uid, user.ids.gid);
}
