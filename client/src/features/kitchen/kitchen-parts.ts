import { late } from '../../ui/late.tsx';

/** What opens beside and over the wall. The wall hangs without it, and fetches it as soon as it does. */
export const AllDayPanel = late(async () => (await import('./AllDayPanel.tsx')).AllDayPanel);
export const RecallDrawer = late(async () => (await import('./RecallDrawer.tsx')).RecallDrawer);
export const NoStation = late(async () => (await import('./NoStation.tsx')).NoStation);
export const RefusalBand = late(async () => (await import('./RefusalBand.tsx')).RefusalBand);
export const ShutOutBand = late(async () => (await import('./ShutOutBand.tsx')).ShutOutBand);
export const StationChooser = late(async () => (await import('./StationChooser.tsx')).StationChooser);
export const StockDrawer = late(async () => (await import('./StockDrawer.tsx')).StockDrawer);

export async function warmKitchenParts(): Promise<void> {
  await Promise.all([
    AllDayPanel.warm(),
    RecallDrawer.warm(),
    StockDrawer.warm(),
    RefusalBand.warm(),
    ShutOutBand.warm(),
    StationChooser.warm(),
    NoStation.warm(),
  ]);
}
