import { daypartAt } from '@heard/shared/restaurants/dayparts.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { useNow, useRows } from '../../live/use-live.ts';

/** The part of the day that it is in the house; '' where it has none, or none now. */
export function useDaypart(): string {
  const [house] = useRows('restaurant');
  const now = useNow(MINUTE);
  return house ? daypartAt(house, now) : '';
}
