import { buildHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { makeLog } from '../src/platform/telemetry/log.ts';

/** An instance that only sends messages, as a process that can be killed. */
const { API_URL = '', OWNER_URL = '', SECRET = '', RESTAURANT = '' } = process.env;
const log = makeLog('error');
const house = await buildHouse({
  config: readConfig({ ...process.env, HEARD_SECRET: SECRET }),
  apiUrl: API_URL,
  ownerUrl: OWNER_URL,
  secret: SECRET,
  isShared: true,
  clock: Date.now,
  log,
});
await house.start();
await house.restaurants.at(RESTAURANT);
process.send?.('ready');
