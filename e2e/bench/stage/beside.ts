import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the product is measured against, listening in a process of its own. */
export interface Beside {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** @param file a module that calls `nowListening`. */
export async function startBeside(file: string, args: readonly string[] = []): Promise<Beside> {
  const child = fork(file, args, { execArgv: ['--import', TSX], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = (await once(child, 'message')) as [number];
  return {
    port,
    pid: child.pid!,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** The other side: says where it listens. */
export function nowListening(address: { readonly port: number } | string | null): void {
  process.once('disconnect', () => process.exit(0));
  process.send!((address as { port: number }).port);
}
