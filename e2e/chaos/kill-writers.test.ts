import { expect, test } from 'vitest';
import { killWhileWriting } from './kill-writers.ts';

test('the server is killed three times while eight write: what was acknowledged is there once, and screens come back to it', async () => {
  const findings = await killWhileWriting({ seed: 7, writers: 8, houses: 2, kills: 3, livesMs: [200, 500] });
  expect(findings.recovery).toHaveLength(3);
  expect(findings).toMatchObject({ lost: [], doubled: [], strange: [], torn: [], chain: [], refused: [], astray: [] });
}, 60_000);
