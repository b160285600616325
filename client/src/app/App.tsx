import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useLive } from '../live/live-context.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { areasFor } from './areas.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import {
  CheckOrderPage,
  CheckPage,
  ChecksPage,
  DayPage,
  DoorPages,
  ExpoScreen,
  FloorEditorPage,
  FloorPage,
  HousePage,
  KitchenScreen,
  NotFoundPage,
  ReadyScreen,
  RunnerScreen,
  Shell,
  StationsPage,
  TableOrderPage,
  TeamPage,
  TillPage,
  TimesPage,
} from './screens.ts';

interface AppProps {
  readonly onSignOut: () => void;
}

/** The map of the house. It stands inside a router and LiveProvider, which whoever mounts it brings. */
export function App({ onSignOut }: AppProps) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<Skeleton label="Loading Heard" blocks={12} />}>
        <Routes>
          <Route index element={<Home />} />
          <Route path="kitchen/:stationId?" element={<KitchenScreen />} />
          <Route path="expo" element={<ExpoScreen />} />
          <Route path="runner" element={<RunnerScreen />} />
          <Route path="ready" element={<ReadyScreen />} />
          <Route element={<Shell onSignOut={onSignOut} />}>
            <Route path="floor" element={<FloorPage />} />
            <Route path="floor/edit" element={<FloorEditorPage />} />
            <Route path="floor/table/:tableId/order" element={<TableOrderPage />} />
            <Route path="checks" element={<ChecksPage />} />
            <Route path="checks/:checkId" element={<CheckPage />} />
            <Route path="checks/:checkId/order" element={<CheckOrderPage />} />
            <Route path="door/*" element={<DoorPages />} />
            <Route path="till" element={<TillPage />} />
            <Route path="day/*" element={<DayPage />} />
            <Route path="kitchen/times" element={<TimesPage />} />
            <Route path="kitchen/stations" element={<StationsPage />} />
            <Route path="house" element={<HousePage />} />
            <Route path="team" element={<TeamPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

/** Everyone begins where they work. */
function Home() {
  const { role } = useLive().actor;
  const [first] = areasFor(role);
  return <Navigate to={role === 'expo' ? '/expo' : (first?.path ?? '/kitchen')} replace />;
}
