import { useYou } from '../../live/use-live.ts';

const VIEWS = { station: '/kitchen', expo: '/expo', runner: '/runner', guests: '/ready' } as const;

export type ViewAt = (typeof VIEWS)[keyof typeof VIEWS];

/** Where a paired screen belongs that stands elsewhere; undefined where it may stay. People go where they like. */
export function useOwnView(at: ViewAt): ViewAt | undefined {
  const shows = useYou()?.shows;
  return shows && VIEWS[shows] !== at ? VIEWS[shows] : undefined;
}
