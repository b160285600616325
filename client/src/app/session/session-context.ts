import { createContext, use, useSyncExternalStore } from 'react';
import type { Session } from './session.ts';
import type { SessionView } from './session-view.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('This screen stands outside SessionProvider.');
  return session;
}

export function useSessionView(): SessionView {
  const { view } = useSession();
  return useSyncExternalStore(view.watch, view.get);
}
