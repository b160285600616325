import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { processMark } from './embedded-process.ts';

interface Owner {
  readonly pid: number;
  readonly mark: string;
}

export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** One Heard server per folder. The lock outlives a killed owner; whoever comes next sees that its process is gone. */
export function claimFolder(lock: string, folder: string): () => void {
  const mine: Owner = { pid: process.pid, mark: processMark(process.pid) ?? '' };
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!linked(draft, lock)) evictDeadOwner(lock, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readOwner(lock)?.mark === mine.mark) rmSync(lock, { force: true });
  };
}

/** link(2) creates the name or fails, whatever two processes do at the same moment; the content is whole from the start. */
function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renames before judging: only one of two contenders gets the file, and a lock taken in the meantime is put back. */
function evictDeadOwner(lock: string, folder: string): void {
  refuseIfAlive(readOwner(lock), folder);
  const aside = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const owner = readOwner(aside);
  if (isAlive(owner)) linked(aside, lock);
  rmSync(aside, { force: true });
  refuseIfAlive(owner, folder);
}

const isAlive = (owner: Owner | undefined): owner is Owner => owner !== undefined && processMark(owner.pid) === owner.mark;

function refuseIfAlive(owner: Owner | undefined, folder: string): void {
  if (!isAlive(owner)) return;
  throw new FolderInUse(`Another Heard server (process ${owner.pid}) already uses ${folder}: stop it, or choose another folder.`);
}

function readOwner(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
