export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Nearest rank: a value that was really measured. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function latencyOf(values: readonly number[]): Latency {
  const sorted = values.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
}

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

export const medianLatency = (of: readonly Latency[]): Latency => ({
  p50: median(of.map(({ p50 }) => p50)),
  p95: median(of.map(({ p95 }) => p95)),
  p99: median(of.map(({ p99 }) => p99)),
});

/** A, B, A, B, A, B: what else the machine does falls on both alike. */
export async function interleave<T>(rounds: number, contenders: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const results: T[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) results[at]!.push(await contender());
  }
  return results;
}
