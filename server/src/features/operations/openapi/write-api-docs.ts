import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiReference } from './api-reference.ts';
import { openApiText } from './openapi-document.ts';

// npm run api:docs
const docs = join(import.meta.dirname, '../../../../../docs');
writeFileSync(join(docs, 'api.md'), apiReference());
writeFileSync(join(docs, 'openapi.json'), openApiText());
