import { startEmbedded } from '../src/platform/db/embedded/embedded.ts';

// A server of its own for tests that kill it. Argument: the data folder.
const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log: (_level, sentence) => process.stderr.write(`${sentence}\n`) });
process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
// Whoever reads this may kill us at once, so it comes last.
process.stdout.write(`${embedded.url}\n`);
