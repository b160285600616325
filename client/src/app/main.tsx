import '../ui/base.css';
import './carried.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Entry } from './Entry.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SessionProvider } from './session/SessionProvider.tsx';
import { restoreTheme } from './theme.ts';

restoreTheme();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <BrowserRouter>
      <ErrorBoundary>
        <SessionProvider>
          <Entry />
        </SessionProvider>
      </ErrorBoundary>
    </BrowserRouter>
  </StrictMode>,
);
