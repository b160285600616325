import { useCallback } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLive } from '../../live/live-context.ts';
import { useSelect } from '../../live/use-live.ts';
import type { Opened } from './use-opened.ts';
import type { View } from './kitchen-view.ts';
import { ringing } from './ringing.ts';
import { useChime } from './use-chime.ts';
import { useMoreWords } from './words/use-more-words.ts';

interface KitchenToolsProps {
  readonly view: View;
  readonly opened: Opened;
}

export function KitchenTools({ view, opened: { what, hasAllDay, open } }: KitchenToolsProps) {
  const words = useMoreWords();
  const { role } = useLive().actor;
  const rings = useCallback((state: State) => ringing(state, view), [view]);
  const { sound, toggle } = useChime(useSelect(['ticket'], rings));
  const sounds = { asks: words.tapForSound, on: words.soundOn, off: words.soundOff, missing: words.soundMissing };
  return (
    <>
      <button type="button" className="kitchen-tool" aria-pressed={hasAllDay} onClick={() => open('allDay')}>
        {words.allDay}
      </button>
      <button type="button" className="kitchen-tool" onClick={() => open('recall')}>
        {words.recall}
      </button>
      {isAllowed(role, 'tickets.bump') && (
        <button type="button" className="kitchen-tool" aria-pressed={what === 'rush'} onClick={() => open('rush')}>
          {words.rush}
        </button>
      )}
      {isAllowed(role, 'menu.86') && (
        <button type="button" className="kitchen-tool" onClick={() => open('stock')}>
          {words.eightySix}
        </button>
      )}
      <button type="button" className="kitchen-tool" data-sound={sound} aria-label={sounds[sound]} title={sounds[sound]} onClick={toggle}>
        <Icon name="bell" />
      </button>
      <button type="button" className="kitchen-tool" aria-label={words.keys} onClick={() => open('screen')}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.800" strokeLinecap="round" aria-hidden>
          <path d="M3 6.500h18v11H3zM6.500 10v.1M10 10v.1M14 10v.1M17.500 10v.1M8 14h8" />
        </svg>
      </button>
      {sound === 'asks' && <p className="kitchen-silent">{words.tapForSoundAbout}</p>}
      <output className="kitchen-silent" data-empty={what !== 'rush' || undefined}>
        {what === 'rush' && words.rushHint}
      </output>
    </>
  );
}
