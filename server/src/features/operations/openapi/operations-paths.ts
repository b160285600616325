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
  '/webhooks/stripe': {
    post: {
      operationId: 'payments.stripe-webhook',
      tags: ['payments'],
      summary: 'Stripe tells of a payment. Only where a house takes payments online; signed by Stripe.',
      security: [],
      parameters: [{ name: 'Stripe-Signature', in: 'header', required: true, schema: { type: 'string' } }],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        200: json('What became of it: taken, known, sent_back or ignored.'),
        400: { $ref: '#/components/responses/Problem400' },
        405: { $ref: '#/components/responses/Problem405' },
        413: { $ref: '#/components/responses/Problem413' },
        503: { $ref: '#/components/responses/Problem503' },
      },
    },
  },
};
