import { cpus, loadavg, platform, release, totalmem } from 'node:os';
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
  `others' load when it ended: ${loadavg()[0]!.toFixed(1)}`,
];
