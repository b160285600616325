import { migrateUp } from '../src/platform/db/migrate/migrate.ts';

// A migration of its own for a test that kills it. Arguments: url, folder.
await migrateUp(process.argv[2] ?? '', { folder: process.argv[3] ?? '' });
