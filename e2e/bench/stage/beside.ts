import { once } from 'node:events';
import { forkScript } from './fork-script.ts';

/** What the product is measured against, listening in a process of its own. */
export interface Beside {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** @param file a module that calls `nowListening`. */
export async function startBeside(file: string, args: readonly string[] = []): Promise<Beside> {
  const child = forkScript(file, args);
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
