import { answerAsks } from '../stage/worker.ts';
import { HttpLine, wordRequest, type RequestParts } from './http-line.ts';
import { now } from './now.ts';

export interface RequestsAsk {
  readonly port: number;
  readonly request: RequestParts;
  readonly clients: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** The same request over and over; answers how many a second were answered with 200. */
answerAsks<RequestsAsk>(async ({ port, request, clients, warmUpSeconds, seconds }) => {
  const words = wordRequest(request);
  const countFrom = now() + warmUpSeconds * 1_000;
  const until = countFrom + seconds * 1_000;
  let answered = 0;
  const client = async (): Promise<void> => {
    const line = new HttpLine(port);
    for (let at = now(); at < until; at = now()) {
      const { status, body } = await line.ask(words);
      if (status !== 200) throw new Error(`Refused with ${status}: ${body}`);
      if (at >= countFrom) answered += 1;
    }
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answered / seconds;
});
