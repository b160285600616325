export { expect } from 'vitest';
export { default as fc } from 'fast-check';
export { walk } from '../../test/walk.ts';
