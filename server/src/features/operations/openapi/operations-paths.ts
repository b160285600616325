import type { Schema } from './schema-of.ts';

const json = (description: string): Schema => ({ description, content: { 'application/json': { schema: { type: 'object' } } } });
const door = (operationId: string, summary: string, responses: Schema, security: readonly Schema[] = []): Schema => ({
  get: {
    operationId,
    tags: ['operations'],
    summary,
    security,
    responses: { ...responses, 405: { $ref: '#/components/responses/Problem405' } },
  },
});

/** The doors for monitors and operators; not in the contract table because no client of ours calls them. */
export const operationsPaths: Schema = {
  '/health': door('operations.health', 'How every part of the house is. Answers HEAD as well.', {
    200: json('Healthy or degraded: the house serves.'),
    503: json('Unhealthy: it cannot serve.'),
  }),
  '/health/live': door('operations.live', 'The process is up.', { 200: json('It is.') }),
  '/health/ready': door('operations.ready', 'Requests may be sent to this instance.', {
    200: json('They may.'),
    503: json('It is starting or stopping, or the database is out of reach.'),
  }),
  '/metrics': door(
    'operations.metrics',
    'Prometheus text. In production behind METRICS_TOKEN.',
    {
      200: { description: 'Counters, gauges and histograms.', content: { 'text/plain': { schema: { type: 'string' } } } },
      401: { $ref: '#/components/responses/Problem401' },
      403: { $ref: '#/components/responses/Problem403' },
    },
    [{ metricsToken: [] }, {}],
  ),
};
