import { expect, it } from 'vitest';
import { pathFor } from './where-to.ts';

const server = { restaurantId: 'r', restaurantName: 'R', memberId: 'm', name: 'Ana', role: 'server' } as const;

it.each([
  ['?next=/checks/7', '/checks/7'],
  ['', '/floor'],
  ['?next=//evil.example', '/floor'],
  ['?next=/\\evil.example', '/floor'],
  ['?next=https://evil.example', '/floor'],
])('signed in from a page with %s leads to %s', (search, path) => expect(pathFor(server, search)).toBe(path));
