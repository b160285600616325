import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeMetrics } from '../../server/src/platform/telemetry/metrics.ts';
import { ROOT, yamlOf } from './deploy-files.ts';

interface Alerts {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string; readonly annotations: { readonly runbook: string } }[];
  }[];
}

const rules = (yamlOf('deploy/alerts.yaml') as Alerts).groups.flatMap((group) => group.rules);
const known = new Set(
  makeMetrics()
    .registry.getMetricsAsArray()
    .map(({ name }) => name),
);

test.each(rules)('$alert asks for a metric that there is, and names what to do', ({ expr, annotations: { runbook } }) => {
  const asked = expr.match(/[a-z]+(_[a-z]+)+/g) ?? [];
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
  expect(existsSync(join(ROOT, runbook))).toBe(true);
});

test('somebody is told of tickets unheard and of screens that are dark', () => {
  expect(rules.map(({ alert }) => alert)).toEqual(expect.arrayContaining(['TicketsUnheard', 'ScreensDark']));
});
