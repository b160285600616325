import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../telemetry/log.ts';
import { HttpProblem, problemOf, sendProblem } from './problem.ts';

export const unknownAddress: RequestHandler = () => {
  throw new HttpProblem(404, 'not-found', 'There is nothing at this address.');
};

/** The edge: every error leaves as a problem; what we did not foresee is logged whole and told in one sentence. */
export function answerProblems(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    const requestId = (response.locals['requestId'] as string | undefined) ?? '';
    if (problem.status >= 500) log.error('request failed', { requestId, error });
    sendProblem(response, problem, requestId);
  };
}
