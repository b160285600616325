import './kitchen-later.css';
import * as parts from './kitchen-parts.ts';
import { warmHands } from './use-bumping.ts';

/** Drawn on every wall once its tickets are; in one file, since all of it is wanted at once. */
export { AllClear } from './AllClear.tsx';
export { Bands } from './Bands.tsx';
export { makingHands } from './bumping.ts';
export { BumpedGap } from './BumpedGap.tsx';
export { ChangeBand } from './ChangeBand.tsx';
export { KitchenTools } from './KitchenTools.tsx';
export { Pager } from './Pager.tsx';
export { RefusalBand } from './RefusalBand.tsx';
export { Stumbled } from './Stumbled.tsx';
export { Waiting } from './Waiting.tsx';
export { WallKeys } from './WallKeys.tsx';
export { WayOut } from './WayOut.tsx';

export const loadAllDayPanel = async () => (await import('./AllDayPanel.tsx')).AllDayPanel;
export const loadRecallDrawer = async () => (await import('./RecallDrawer.tsx')).RecallDrawer;
export const loadScreenDrawer = async () => (await import('./ScreenDrawer.tsx')).ScreenDrawer;
export const loadStockDrawer = async () => (await import('./StockDrawer.tsx')).StockDrawer;
export const loadNoStation = async () => (await import('./NoStation.tsx')).NoStation;
export const loadShutOutBand = async () => (await import('./ShutOutBand.tsx')).ShutOutBand;
export const loadStationChooser = async () => (await import('./StationChooser.tsx')).StationChooser;

/** The network may be gone by the time somebody taps. */
export async function warm(): Promise<void> {
  await Promise.all([warmHands(), ...Object.values(parts).map((part) => 'warm' in part && part.warm())]);
}
