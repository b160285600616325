import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { forkScript } from './fork-script.ts';

/** Load comes from processes of their own, so that making it does not slow what is measured. */
export interface Worker<Ask, Answer> {
  ask(question: Ask): Promise<Answer>;
  end(): Promise<void>;
}

type Reply<Answer> = { readonly answer: Answer } | { readonly failed: string };

/** @param file a module that calls `answerAsks`. */
export const startWorker = <Ask extends object, Answer>(file: string): Worker<Ask, Answer> => workerOf(forkScript(file), file);

/** @param child runs the file, however it was started, with a line to us. */
export function workerOf<Ask extends object, Answer>(child: ChildProcess, file: string): Worker<Ask, Answer> {
  const died = once(child, 'exit').then(() => ({ failed: `${file} ended by itself.` }));
  return {
    async ask(question) {
      child.send(question);
      const reply = await Promise.race([once(child, 'message').then(([said]) => said as Reply<Answer>), died]);
      if ('failed' in reply) throw new Error(reply.failed);
      return reply.answer;
    },
    end: () => ended(child),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

/** The worker's side: one question at a time. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what a worker is asked arrives untyped
export function answerAsks<Ask>(answer: (question: Ask) => Promise<unknown>): void {
  process.on('message', (question) => {
    answer(question as Ask).then(
      (said) => process.send!({ answer: said } satisfies Reply<unknown>),
      (error: unknown) => process.send!({ failed: inspect(error) } satisfies Reply<unknown>),
    );
  });
  process.once('disconnect', () => process.exit(0));
}
