import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TSX = fileURLToPath(import.meta.resolve('tsx'));
const running = new Set<ChildProcess>();

/** A TypeScript file of ours in a process of its own, with a line to talk over. */
export const forkScript = (file: string, args: readonly string[] = []): ChildProcess =>
  endWithUs(fork(file, args, { execArgv: ['--import', TSX], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));

/** However this process ends, none of those that it started stays behind. */
export function endWithUs(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
