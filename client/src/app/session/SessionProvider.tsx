import { useEffect, useState, type ReactNode } from 'react';
import { Session } from './session.ts';
import { SessionContext } from './session-context.ts';

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session] = useState(() => new Session());
  useEffect(() => session.start(), [session]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
