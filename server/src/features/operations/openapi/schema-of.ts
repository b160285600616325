import type { Shape } from '@heard/shared/kernel/shape.ts';
import joiToSwagger from 'joi-to-swagger';
import { joiOf, UUID } from '../../../platform/http/joi-of.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema of a declared shape, read from the very validator that guards the door. */
export const schemaOf = (shape: Shape): Schema => withIds(joiToSwagger(joiOf(shape)).swagger) as Schema;

/** Answers may grow; whoever reads them must let a new field pass. */
export const replySchemaOf = (shape: Shape): Schema => ({ ...schemaOf(shape), additionalProperties: true });

/** The pattern of an id says less to a reader than its name. */
function withIds(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withIds);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withIds(value)]));
  // What may be anything may be null.
  if (copy['nullable'] === true && !('type' in copy)) delete copy['nullable'];
  if (copy['pattern'] !== UUID.source) return copy;
  const { pattern: _, ...rest } = copy;
  return { ...rest, format: 'uuid' };
}
