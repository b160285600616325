import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endWithUs } from '../bench/stage/fork-script.ts';
import { workerOf, type Worker } from '../bench/stage/worker.ts';

export interface LossyNetwork {
  /** The address of this machine as seen from within. */
  readonly host: string;
  /** A worker whose only way out is this network. */
  startWorkerInside<Ask extends object, Answer>(file: string): Worker<Ask, Answer>;
  /** From now on every packet, either way, is lost without a word. */
  lose(): void;
  mend(): void;
  close(): void;
}

const NAME = `heard-${process.pid}`;
const [OUT, IN] = [`ho${process.pid}`, `hi${process.pid}`];
const [HOST, INSIDE] = ['10.213.71.1', '10.213.71.2'];

const run = (command: string): void => {
  const [program = '', ...words] = command.split(' ');
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
};

/** A network namespace with one wire to this machine. Needs root, iproute2 and iptables. */
export function openLossyNetwork(): LossyNetwork {
  const within = `ip netns exec ${NAME}`;
  run(`ip netns add ${NAME}`);
  run(`ip link add ${OUT} type veth peer name ${IN} netns ${NAME}`);
  run(`ip addr add ${HOST}/30 dev ${OUT}`);
  run(`ip link set ${OUT} up`);
  run(`${within} ip addr add ${INSIDE}/30 dev ${IN}`);
  run(`${within} ip link set ${IN} up`);
  const rule = (act: 'A' | 'D'): void => {
    run(`iptables -${act} INPUT -i ${OUT} -j DROP`);
    run(`${within} iptables -${act} INPUT -i ${IN} -j DROP`);
  };
  let isLosing = false;
  const mend = (): void => {
    if (isLosing) rule('D');
    isLosing = false;
  };
  return {
    host: HOST,
    startWorkerInside: (file) => workerOf(insideProcess(file), file),
    lose() {
      rule('A');
      isLosing = true;
    },
    mend,
    close() {
      mend();
      run(`ip netns del ${NAME}`);
    },
  };
}

function insideProcess(file: string) {
  const words = ['netns', 'exec', NAME, process.execPath, '--import', fileURLToPath(import.meta.resolve('tsx')), file];
  return endWithUs(spawn('ip', words, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
}
