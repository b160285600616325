import { Problem } from '../../live/problem.ts';

/** The sentence for a person; anything but a refusal is a fault of ours and goes on. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  throw error;
}
