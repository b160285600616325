import type { VoiceMenu } from '@heard/shared/voice/voice-menu.ts';

const LOOKS =
  'smoked roast crispy golden harbour garden winter summer royal rustic grilled velvet amber copper silver mountain river coastal orchard prairie'.split(
    ' ',
  );
const OF = 'salmon chicken lentil pumpkin venison mackerel halloumi aubergine pork duck'.split(' ');
const AS = 'burger salad soup pie curry'.split(' ');
const WITH = 'onion cheese gravy pickle mustard parsley'.split(' ');
const SAID = ['no onion', 'extra cheese', 'with gravey and pickels', 'for seat two', 'blurb zorble', 'with parsley on the side'];

const named = (name: string) => ({ id: name, names: [name] });

/** A thousand things whose names share most of their words, which is the hardest kind of menu. */
export const largeMenu: VoiceMenu = {
  items: LOOKS.flatMap((look) =>
    OF.flatMap((of) => AS.map((as) => ({ ...named(`${look} ${of} ${as}`), slotIds: ['with', 'size'], categoryId: as }))),
  ),
  slots: [
    { id: 'size', name: 'size', isSingle: true, isSize: true, values: ['small', 'large'].map(named) },
    { id: 'with', name: 'topping', isSingle: false, isSize: false, values: WITH.map(named) },
  ],
  kinds: [],
};

/** Orders of one to four things off it, some with words that are none; the same every time. */
export function largeOrders(count: number): string[] {
  let seed = 1;
  const one = <T>(of: readonly T[]): T => of[(seed = (seed * 48_271) % 2_147_483_647) % of.length]!;
  const thing = () => `${one(['a', 'two', 'three'])} ${one(['large', 'small', 'nice'])} ${one(LOOKS)} ${one(OF)} ${one(AS)} ${one(SAID)}`;
  return Array.from({ length: count }, () => Array.from({ length: one([1, 2, 3, 4]) }, thing).join(' and '));
}
