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
  FloorEditorPage,
  FloorPage,
  KitchenScreen,
  NotFoundPage,
  Shell,
  TableOrderPage,
  TeamPage,
  TillPage,
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
          <Route element={<Shell onSignOut={onSignOut} />}>
            <Route path="floor" element={<FloorPage />} />
            <Route path="floor/edit" element={<FloorEditorPage />} />
            <Route path="floor/table/:tableId/order" element={<TableOrderPage />} />
            <Route path="checks" element={<ChecksPage />} />
            <Route path="checks/:checkId" element={<CheckPage />} />
            <Route path="checks/:checkId/order" element={<CheckOrderPage />} />
            <Route path="door/*" element={<DoorPages />} />
            <Route path="till" element={<TillPage />} />
            <Route path="day" element={<DayPage />} />
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
  const [first] = areasFor(useLive().actor.role);
  return <Navigate to={first?.path ?? '/kitchen'} replace />;
}
