import type { Actor } from '@heard/shared/live/rule.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { createLive } from './create-live.ts';
import type { GetToken } from './live.ts';
import { LiveContext } from './live-context.ts';

interface LiveProviderProps {
  readonly restaurantId: string;
  /** Read once, when the provider is made. */
  readonly getToken: GetToken;
  readonly actor: Omit<Actor, 'restaurantId'>;
  readonly children: ReactNode;
}

/** Everything below it sees one restaurant as one person or device; another person gets a new one. */
export function LiveProvider(props: LiveProviderProps) {
  const { memberId, deviceId, role } = props.actor;
  return <OneLive key={`${props.restaurantId} ${memberId} ${deviceId} ${role}`} {...props} />;
}

function OneLive({ restaurantId, getToken, actor, children }: LiveProviderProps) {
  const [live] = useState(() => createLive({ actor: { ...actor, restaurantId }, getToken }));
  useEffect(() => live.start(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
