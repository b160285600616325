import '../ui/base.css';
import './carried.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Entry } from './Entry.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SessionProvider } from './session/SessionProvider.tsx';
import { screensAhead } from './screens-ahead.ts';
import { restoreTheme } from './theme.ts';

const KEEP_AFTER_MS = 4_000;

restoreTheme();
// Keeping the app on the device must not hold up showing it.
setTimeout(() => void import('./release/start.ts').then(({ startReleases }) => startReleases()).catch(() => {}), KEEP_AFTER_MS);

await screensAhead();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <BrowserRouter useTransitions={false}>
      <ErrorBoundary>
        <SessionProvider>
          <Entry />
        </SessionProvider>
      </ErrorBoundary>
    </BrowserRouter>
  </StrictMode>,
);
