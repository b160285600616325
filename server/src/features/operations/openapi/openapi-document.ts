import { ALL_ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { operationOf, pathOf, tagOf } from './operation-of.ts';
import { operationsPaths } from './operations-paths.ts';
import { problemSchema, sharedResponses } from './problem-responses.ts';
import type { Schema } from './schema-of.ts';

/** Changes with a change that breaks readers; the path carries it, too. */
const API_VERSION = '1.0.0';

const DESCRIPTION = `Every change is a command that is judged by one rule and answered with \`seq\`, its place in the restaurant's log.
Send each change with an Idempotency-Key of your own making: asked again with the same key, it is done once and answered alike.
Ids are UUIDs in lower case, made by whoever creates the thing. Times are milliseconds since the epoch, UTC. Money is an integer
in minor units of the restaurant's currency.`;

/** The whole API as OpenAPI 3.0, from the contract table. The same table always gives the same document. */
export function openApiDocument(): Schema {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Heard',
      version: API_VERSION,
      description: DESCRIPTION,
      license: { name: 'Proprietary', url: 'https://spdx.org/licenses/' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    tags: [...new Set(ALL_ENDPOINTS.map(tagOf)), 'operations'].map((name) => ({ name })),
    paths: paths(),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'A person (Supabase Auth), a paired device or a PIN session.',
        },
        metricsToken: { type: 'http', scheme: 'bearer', description: 'METRICS_TOKEN of the server.' },
      },
      schemas: { Problem: problemSchema },
      responses: sharedResponses,
      parameters: {
        RestaurantId: { name: 'restaurantId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Names this change: 8 to 128 letters, digits or . : _ -',
          schema: { type: 'string', pattern: '^[\\w.:-]{8,128}$' },
        },
      },
    },
  };
}

/** As docs/openapi.json keeps it. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 1)}\n`;

function paths(): Schema {
  const all: Record<string, Record<string, Schema>> = {};
  for (const endpoint of ALL_ENDPOINTS) {
    const path = pathOf(endpoint);
    all[path] = { ...all[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return { ...all, ...operationsPaths };
}
