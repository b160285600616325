import { parseArgs } from 'node:util';
import { enterDemoHouse } from './demo-house.ts';
import { generateEvening } from './generated-evening.ts';
import { openOwnHouse } from './own-house.ts';
import { play, type PlayPlan } from './play.ts';
import { complaintsOf, progressLine, reportOf } from './report.ts';
import { hasServiceData, ServiceData } from './service-data.ts';
import type { Stream } from './stream.ts';

const { values: options } = parseArgs({
  options: {
    /** Of a running server with the demo; without it a server and a house of its own are opened and go away afterwards. */
    url: { type: 'string' },
    speed: { type: 'string', default: '60' },
    servers: { type: 'string', default: '4' },
    cooks: { type: 'string', default: '1' },
    screens: { type: 'string', default: '10' },
    /** A day of the data set; without it its busiest. */
    day: { type: 'string' },
    generated: { type: 'boolean', default: false },
    orders: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    /** What `npm test` can afford: a generated evening in a few seconds. */
    small: { type: 'boolean', default: false },
  },
});

const within = (name: 'speed' | 'servers' | 'cooks' | 'screens' | 'orders' | 'seed', least: number, most: number): number => {
  const value = Number(options[name]);
  if (!(value >= least && value <= most)) throw new Error(`--${name} is between ${least} and ${most}.`);
  return value;
};

function chooseStream(): Stream {
  if (options.day === undefined && (options.generated || options.small || !hasServiceData()))
    return generateEvening({ seed: within('seed', 0, 2 ** 32), orders: options.small ? 40 : within('orders', 1, 100_000) });
  const data = ServiceData.read();
  return data.day(options.day ?? data.busiestDay());
}

const SMALL: PlayPlan = { speed: 3_000, seed: 1, servers: 3, cooks: 1, screens: 6 };
const plan: PlayPlan = options.small
  ? SMALL
  : {
      speed: within('speed', 1, 1_000),
      seed: within('seed', 0, 2 ** 32),
      servers: within('servers', 1, 200),
      cooks: within('cooks', 1, 20),
      screens: within('screens', 0, 2_000),
    };
const stream = chooseStream();
console.log(`Playing ${stream.says}: ${stream.orders.length} orders at ×${plan.speed}.`);
const front = options.url === undefined ? await openOwnHouse(stream.menu) : await enterDemoHouse(options.url, stream.menu);
try {
  const played = await play(front, stream, plan, (progress) => console.log(progressLine(progress)));
  console.log(reportOf(front, stream, played));
  const complaints = complaintsOf(front, stream, played);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  await front.close();
}
