import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Load comes from processes of their own, so that making it does not slow what is measured. */
export interface Worker<Ask, Answer> {
  ask(question: Ask): Promise<Answer>;
  end(): Promise<void>;
}

const TSX = fileURLToPath(import.meta.resolve('tsx'));

type Reply<Answer> = { readonly answer: Answer } | { readonly failed: string };

/** @param file a module that calls `answerAsks`. */
export function startWorker<Ask extends object, Answer>(file: string): Worker<Ask, Answer> {
  const child = fork(file, { execArgv: ['--import', TSX], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    async ask(question) {
      child.send(question);
      const [reply] = (await once(child, 'message')) as [Reply<Answer>];
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
export function answerAsks<Ask, Answer>(answer: (question: Ask) => Promise<Answer>): void {
  process.on('message', (question: Ask) => {
    answer(question).then(
      (said) => process.send!({ answer: said } satisfies Reply<Answer>),
      (error: Error) => process.send!({ failed: error.stack ?? error.message } satisfies Reply<Answer>),
    );
  });
  process.once('disconnect', () => process.exit(0));
}
