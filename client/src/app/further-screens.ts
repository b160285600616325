/**
 * What lies behind the first screens, each a chunk of its own. The names of all these files come with this module, after the first
 * load and not in it.
 */
export const loadNobodyIn = async () => (await import('./NobodyIn.tsx')).NobodyIn;
export const loadPairScreen = async () => (await import('../features/staff/PairScreen.tsx')).PairScreen;
export const loadPinScreen = async () => (await import('../features/staff/PinScreen.tsx')).PinScreen;
export const loadFloorEditorPage = async () => (await import('../features/floor-editor/FloorEditorPage.tsx')).FloorEditorPage;
export const loadExpoScreen = async () => (await import('../features/kitchen/ExpoScreen.tsx')).ExpoScreen;
export const loadRunnerScreen = async () => (await import('../features/kitchen/RunnerScreen.tsx')).RunnerScreen;
export const loadReadyScreen = async () => (await import('../features/kitchen/ReadyScreen.tsx')).ReadyScreen;
export const loadTableOrderPage = async () => (await import('../features/orders/OrderPages.tsx')).TableOrderPage;
export const loadCheckOrderPage = async () => (await import('../features/orders/OrderPages.tsx')).CheckOrderPage;
export const loadChecksPage = async () => (await import('../features/orders/ChecksPage.tsx')).ChecksPage;
export const loadCheckPage = async () => (await import('./CheckPage.tsx')).CheckPage;
export const loadDoorPages = async () => (await import('../features/guests/DoorPages.tsx')).DoorPages;
export const loadTillPage = async () => (await import('../features/payments/TillPage.tsx')).TillPage;
export const loadDayPage = async () => (await import('./DayPages.tsx')).DayPages;
export const loadTimesPage = async () => (await import('../features/promises/TimesPage.tsx')).TimesPage;
export const loadStationsPage = async () => (await import('../features/stations/StationsPage.tsx')).StationsPage;
export const loadHousePage = async () => (await import('../features/house-rules/HousePage.tsx')).HousePage;
export const loadTeamPage = async () => (await import('../features/staff/TeamPage.tsx')).TeamPage;
export const loadNotFoundPage = async () => (await import('./NotFoundPage.tsx')).NotFoundPage;
export const loadAccountDialog = async () => (await import('./AccountDialog.tsx')).AccountDialog;
export const loadRefusalsTray = async () => (await import('./RefusalsTray.tsx')).RefusalsTray;
export const loadApprovalsBell = async () => (await import('../features/approvals/ApprovalsBell.tsx')).ApprovalsBell;
export const loadUnheardAlarm = async () => (await import('./Alarms.tsx')).Alarms;
export const loadShellParts = async () => (await import('./ShellParts.tsx')).ShellParts;

/** What taking something back needs, while the network may be gone. */
export const warmTakingBack = () => import('../features/orders/take-back.ts');
