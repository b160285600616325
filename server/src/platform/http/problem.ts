import { Conflict, Forbidden, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import type { Response } from 'express';
import { TokenRefused } from '../auth/token-refused.ts';
import { DatabaseUnavailable, OutcomeUnknown } from '../db/tenant.ts';
import { Unavailable } from '../log/act.ts';

/** RFC 9457, with a stable `code` for programs and a sentence for people. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly about?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** Thrown at the edge, where the meaning is HTTP's own. */
export class HttpProblem extends Error implements Problem {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  readonly about?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  constructor(status: number, code: string, message: string, more: Pick<Problem, 'about' | 'retryAfterSeconds'> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    if (more.about) this.about = more.about;
    if (more.retryAfterSeconds !== undefined) this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const unauthenticated = (message = 'Please sign in.'): HttpProblem => new HttpProblem(401, 'unauthenticated', message);

const unavailable = { code: 'unavailable', retryAfterSeconds: 1 };
/** Lock and statement timeouts, too many connections, shutting down: Postgres' way to say later. */
const LATER = new Set(['55P03', '57014', '53300', '57P01', '57P02', '57P03']);
const isOutOfReach = (error: unknown): boolean =>
  error instanceof DatabaseUnavailable || error instanceof OutcomeUnknown || LATER.has((error as { code?: string } | null)?.code ?? '');

/** The one place where meanings become statuses. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof TokenRefused) return { status: 401, code: 'unauthenticated', message: error.message, about: { why: error.code } };
  if (error instanceof RuleBroken) return { status: 422, code: error.code, message: error.message, about: error.about };
  if (error instanceof NotFound) return { status: 404, code: error.code, message: error.message };
  if (error instanceof Forbidden) return { status: 403, code: error.code, message: error.message };
  if (error instanceof Conflict) return { status: 409, code: error.code, message: error.message };
  if (error instanceof Unavailable) return { status: 503, ...unavailable, message: error.message };
  if (isOutOfReach(error)) return { status: 503, ...unavailable, message: new Unavailable().message };
  return fromBodyParser(error) ?? { status: 500, code: 'internal', message: 'Something went wrong on our side. It has been noted.' };
}

/** body-parser and multer mark their errors by `type` and `status`. */
function fromBodyParser(error: unknown): Problem | undefined {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return { status: 413, code: 'too-large', message: 'That is more than Heard accepts at once.' };
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return { status: 415, code: 'malformed', message: 'This encoding is not understood; send UTF-8 JSON.' };
  }
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status: 400, code: 'malformed', message: 'This is not readable JSON.' };
  return undefined;
}

export function sendProblem(response: Response, problem: Problem, requestId: string): void {
  if (problem.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(problem.retryAfterSeconds));
  const { status, code, message, about } = problem;
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title: message, status, code, detail: message, about, requestId }));
}
