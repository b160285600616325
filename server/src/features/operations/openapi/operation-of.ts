import type { Endpoint } from '@heard/shared/contract/endpoint.ts';
import type { Shape } from '@heard/shared/kernel/shape.ts';
import { PERMISSIONS } from '@heard/shared/staff/permissions.ts';
import { problemResponses } from './problem-responses.ts';
import { replySchemaOf, schemaOf, type Schema } from './schema-of.ts';

const KEY_HEADER: Schema = { $ref: '#/components/parameters/IdempotencyKey' };
const RESTAURANT: Schema = { $ref: '#/components/parameters/RestaurantId' };

/** Express writes `:id`, OpenAPI `{id}`. */
export const pathOf = ({ scope, path }: Endpoint): string =>
  `${scope === 'restaurant' ? '/restaurants/{restaurantId}' : ''}${path.replace(/:(\w+)/g, '{$1}')}`;

export const tagOf = ({ name }: Endpoint): string => name.slice(0, name.indexOf('.'));

export function operationOf(endpoint: Endpoint): Schema {
  const { name, says, scope, method, params, body } = endpoint;
  const isChange = method !== 'GET' && scope === 'restaurant';
  const parameters = [
    ...(scope === 'restaurant' ? [RESTAURANT] : []),
    ...parametersOf(params, 'path'),
    ...(method === 'GET' ? parametersOf(body, 'query') : []),
    ...(isChange ? [KEY_HEADER] : []),
  ];
  return {
    operationId: name,
    tags: [tagOf(endpoint)],
    summary: says,
    description: whoMay(endpoint),
    security: scope === 'public' ? [] : [{ bearer: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(method !== 'GET' && Object.keys(body).length > 0 && { requestBody: bodyOf(body) }),
    responses: {
      200: { description: 'Done.', content: contentOf(endpoint) },
      ...problemResponses(endpoint),
    },
  };
}

export function whoMay({ scope, may }: Endpoint): string {
  if (scope === 'public') return 'Anyone.';
  if (scope === 'person') return 'Any person who is signed in.';
  return may ? `Roles: ${PERMISSIONS[may].join(', ')}.` : 'Everyone of the restaurant.';
}

const FILE: Schema = { type: 'string', format: 'binary' };
const contentOf = ({ answers, reply }: Endpoint): Schema =>
  answers ? Object.fromEntries(answers.map((type) => [type, { schema: FILE }])) : { 'application/json': { schema: replySchemaOf(reply) } };

const bodyOf = (body: Shape): Schema => ({ required: true, content: { 'application/json': { schema: schemaOf(body) } } });

function parametersOf(shape: Shape, place: 'path' | 'query'): Schema[] {
  const { properties } = schemaOf(shape) as { properties: Record<string, Schema> };
  return Object.entries(shape).map(([name, { optional }]) => ({
    name,
    in: place,
    required: place === 'path' || !optional,
    schema: properties[name],
  }));
}
