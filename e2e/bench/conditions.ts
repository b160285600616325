import { cpus, platform, release, totalmem, type CpuInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { findPgbench } from './beside/pgbench.ts';
import type { Pace } from './row.ts';

/** What must be known to compare a figure with another one. */
export const conditions = ({ rounds, seconds }: Pace): string[] => [
  new Date().toISOString().slice(0, 10),
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
  `${platform()} ${release()}`,
  `Node ${process.versions.node}`,
  'embedded Postgres, fsync on',
  `pgbench ${findPgbench() ? 'as installed' : 'missing'}`,
  `medians of ${rounds}, ${seconds} s each`,
];

/** How busy the machine is with other things, 0 to 1: measured for a second in which we do nothing. */
export async function othersBusy(): Promise<number> {
  const before = cpus();
  await pause(1_000);
  const after = cpus();
  const spent = (of: (times: CpuInfo['times']) => number): number =>
    after.reduce((sum, { times }, at) => sum + of(times) - of(before[at]!.times), 0);
  const idle = spent((times) => times.idle);
  return 1 - idle / spent(({ user, nice, sys, idle: rest, irq }) => user + nice + sys + rest + irq);
}
