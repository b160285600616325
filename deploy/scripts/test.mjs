import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installMissing } from './install-missing.mjs';
import { say, seconds } from './start-say.mjs';

installMissing();
// Only now is there anything that could be imported.
const { stages } = await import('./test-stages.mjs');

const scratch = mkdtempSync(join(tmpdir(), 'heard-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const { name, run } of stages(scratch)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const started = performance.now();
  say(`\n── ${name}`);
  const { passed, failed, skipped = 0 } = await run();
  total.passed += passed;
  total.failed += failed;
  const told = [`${passed} passed`, ...(failed ? [`${failed} failed`] : []), ...(skipped ? [`${skipped} skipped`] : [])];
  say(`── ${name}: ${told.join(', ')} (${seconds(started)})`);
}
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
