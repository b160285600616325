import { restoreTheme } from '../app/theme.ts';
import { createDeviceDatabase } from '../live/device-database.ts';
import { EmergencyPad } from './emergency.ts';
import { knownMenu } from './known-menu.ts';
import { partsOf } from './parts.ts';

restoreTheme();
const world = {
  parts: partsOf(document),
  menu: await knownMenu(createDeviceDatabase()),
  storage: localStorage,
  clock: Date.now,
  print: () => window.print(),
  onOtherTab: (listener: () => void) => window.addEventListener('storage', listener),
};
new EmergencyPad(world).start();
