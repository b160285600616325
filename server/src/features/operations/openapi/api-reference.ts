import { ALL_ENDPOINTS, SHARED_ERRORS } from '@heard/shared/contract/contract.ts';
import type { Endpoint } from '@heard/shared/contract/endpoint.ts';
import type { Field, Shape } from '@heard/shared/kernel/shape.ts';
import { pathOf, tagOf, whoMay } from './operation-of.ts';

const HEAD = `# The API

Generated from the contract table by \`npm run api:docs\`; do not edit. A running server shows the same at \`/api/v1/docs\`, and as
OpenAPI at \`/api/v1/openapi.json\`; a copy is [openapi.json](openapi.json). All paths are below \`/api/v1\`.

A change (POST, PUT, DELETE below \`/restaurants\`) needs an \`Idempotency-Key\` and is answered with \`seq\`, its place in the log.
Refusals are \`application/problem+json\` with a stable \`code\`. Besides its own, every door may answer with: ${SHARED_ERRORS.map((code) => `\`${code}\``).join(', ')}.
`;

/** docs/api.md, for people who read and machines that compare. */
export function apiReference(): string {
  const tags = [...new Set(ALL_ENDPOINTS.map(tagOf))];
  const chapters = tags.map((tag) => {
    const doors = ALL_ENDPOINTS.filter((endpoint) => tagOf(endpoint) === tag);
    return `## ${tag}\n\n${doors.map(chapter).join('\n')}`;
  });
  return `${HEAD}\n${chapters.join('\n')}`;
}

function chapter(endpoint: Endpoint): string {
  const { method, name, says, body, reply, errors } = endpoint;
  const lines = [
    ...fieldLines(method === 'GET' ? 'query' : 'body', body),
    ...fieldLines('reply', reply),
    ...(errors.length > 0 ? [`- refusals: ${errors.map((code) => `\`${code}\``).join(', ')}`] : []),
  ];
  return `### \`${method} ${pathOf(endpoint)}\`\n\n${says} *${name}.* ${whoMay(endpoint)}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

const fieldLines = (what: string, shape: Shape): string[] => (Object.keys(shape).length > 0 ? [`- ${what}: \`${shapeText(shape)}\``] : []);

const shapeText = (shape: Shape): string =>
  `{ ${Object.entries(shape)
    .map(([name, field]) => `${name}${field.optional ? '?' : ''}: ${fieldText(field)}`)
    .join(', ')} }`;

function fieldText(field: Field): string {
  const { type, nullable, values = [], of, fields } = field;
  const texts: Partial<Record<Field['type'], () => string>> = {
    oneOf: () => values.join(' / '),
    list: () => `${fieldText(of!)}[]`,
    object: () => shapeText(fields!),
  };
  return `${texts[type]?.() ?? type}${nullable ? ' or null' : ''}`;
}
