import { late } from '../ui/late.tsx';

const further = () => import('./further-screens.ts');

/** Every screen is its own chunk: a device loads what its role works with. */
export const Shell = late(async () => (await import('./Shell.tsx')).Shell);
export const FloorPage = late(async () => (await import('../features/floor/FloorPage.tsx')).FloorPage);
export const NobodyIn = late(async () => (await further()).loadNobodyIn());
export const PairScreen = late(async () => (await further()).loadPairScreen());
export const PinScreen = late(async () => (await further()).loadPinScreen());
export const FloorEditorPage = late(async () => (await further()).loadFloorEditorPage());
export const KitchenScreen = late(async () => (await import('../features/kitchen/KitchenScreen.tsx')).KitchenScreen);
export const ExpoScreen = late(async () => (await further()).loadExpoScreen());
export const RunnerScreen = late(async () => (await further()).loadRunnerScreen());
export const ReadyScreen = late(async () => (await further()).loadReadyScreen());
export const TableOrderPage = late(async () => (await further()).loadTableOrderPage());
export const CheckOrderPage = late(async () => (await further()).loadCheckOrderPage());
export const ChecksPage = late(async () => (await further()).loadChecksPage());
export const CheckPage = late(async () => (await further()).loadCheckPage());
export const DoorPages = late(async () => (await further()).loadDoorPages());
export const TillPage = late(async () => (await further()).loadTillPage());
export const DayPage = late(async () => (await further()).loadDayPage());
export const TimesPage = late(async () => (await further()).loadTimesPage());
export const StationsPage = late(async () => (await further()).loadStationsPage());
export const HousePage = late(async () => (await further()).loadHousePage());
export const TeamPage = late(async () => (await further()).loadTeamPage());
export const NotFoundPage = late(async () => (await further()).loadNotFoundPage());
export const AccountDialog = late(async () => (await further()).loadAccountDialog());
export const RefusalsTray = late(async () => (await further()).loadRefusalsTray());

export const ApprovalsBell = late(async () => (await further()).loadApprovalsBell());

/** Nothing can have stayed unheard before the house is there. */
export const UnheardAlarm = late(async () => (await further()).loadUnheardAlarm());

/** Says what was done, and so is not needed before anything was. */
export const ShellParts = late(async () => (await further()).loadShellParts());

/** What the floor leads to, fetched while nothing else happens: the network may be gone by the time somebody taps. */
export function warmScreens(): () => void {
  const timer = setTimeout(() => {
    for (const screen of [TableOrderPage, CheckOrderPage, ChecksPage, CheckPage, DoorPages, AccountDialog, RefusalsTray])
      void screen.warm();
    further()
      .then(({ warmTakingBack }) => warmTakingBack())
      .catch(() => {});
  }, WARM_AFTER_MS);
  return () => clearTimeout(timer);
}

/** After the first screen has its data and stands still. */
const WARM_AFTER_MS = 2_000;
