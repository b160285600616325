import { buildStale } from './build-stale.mjs';
import { installMissing } from './install-missing.mjs';
import { welcome } from './start-block.mjs';
import { refuse, say, seconds } from './start-say.mjs';
import { startServer } from './start-server.mjs';

const started = performance.now();
const port = process.env.PORT || '3001';
const address = process.env.PUBLIC_URL || `http://localhost:${port}`;

installMissing();
await buildStale().catch((error) => refuse(error.message));
startServer({
  onReady: async () => say(welcome(address, await isDemo(), seconds(started))),
  onRefused: refuse,
  onClosed: (code) => process.exit(code),
});

/** Only the server knows what its settings add up to; its pages say so. */
async function isDemo() {
  const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  return (await page?.text())?.includes('name="heard-demo"') ?? false;
}
