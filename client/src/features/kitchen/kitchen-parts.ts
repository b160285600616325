import { late } from '../../ui/late.tsx';

/** What hangs beside, over and behind the tickets. The wall is drawn without it, and fetches it as soon as it is. */
const later = () => import('./kitchen-later.ts');

export const Waiting = late(async () => (await later()).Waiting);
export const Stumbled = late(async () => (await later()).Stumbled);
export const WayOut = late(async () => (await later()).WayOut);
export const KitchenTools = late(async () => (await later()).KitchenTools);
export const WallKeys = late(async () => (await later()).WallKeys);
export const Pager = late(async () => (await later()).Pager);
export const BumpedGap = late(async () => (await later()).BumpedGap);
export const AllClear = late(async () => (await later()).AllClear);
export const ChangeBand = late(async () => (await later()).ChangeBand);
export const Bands = late(async () => (await later()).Bands);
export const RefusalBand = late(async () => (await later()).RefusalBand);
export const AllDayPanel = late(async () => (await later()).loadAllDayPanel());
export const RecallDrawer = late(async () => (await later()).loadRecallDrawer());
export const ScreenDrawer = late(async () => (await later()).loadScreenDrawer());
export const StockDrawer = late(async () => (await later()).loadStockDrawer());
export const NoStation = late(async () => (await later()).loadNoStation());
export const ShutOutBand = late(async () => (await later()).loadShutOutBand());
export const StationChooser = late(async () => (await later()).loadStationChooser());

export const warmKitchenParts = async (): Promise<void> => (await later()).warm();
