/** In production nobody reads them without. */
const METRICS_TOKEN = 'for the drills alone';
/** Settings of a server whose metrics are read here. */
export const METRICS = { METRICS_TOKEN };

/** What `/metrics` of a server says of a name, summed over its labels; `label` picks some, as in `why="slow"`. */
export async function metricOf(url: string, name: string, label = ''): Promise<number> {
  const answer = await fetch(`${url}/api/v1/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  return sumIn(await answer.text(), name, label);
}

export function sumIn(text: string, name: string, label: string): number {
  const line = new RegExp(`^${name}(?:\\{([^}]*)\\})? ([\\d.e+-]+)$`, 'gm');
  return [...text.matchAll(line)].filter(([, labels = '']) => labels.includes(label)).reduce((sum, [, , value]) => sum + Number(value), 0);
}
