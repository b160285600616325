import './ready.css';
import { useId } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useRows, useSelect } from '../../live/use-live.ts';
import { LinkBand } from './LinkBand.tsx';
import { PassView } from './PassFrame.tsx';
import { useAwake } from './use-awake.ts';
import { WallClock } from './WallClock.tsx';
import { useMoreWords } from './words/use-more-words.ts';
import { numbersOf } from './numbers.ts';

/** For guests: whose number is called, and whose is being prepared. Nobody's name, nobody's food. */
export const ReadyScreen = () => (
  <PassView at="/ready">
    <Ready />
  </PassView>
);

/** As many as are read at a glance. */
const MOST = { ready: 12, preparing: 24 };

const select = (state: State) => numbersOf(state);

function Ready() {
  const words = useMoreWords();
  const [house] = useRows('restaurant');
  const { ready, preparing } = useSelect(['ticket'], select, isSameValue);
  const isLive = useLink().status === 'live';
  useAwake();
  return (
    <main className="ready">
      <header className="ready-head">
        <h1>{house?.name}</h1>
        <WallClock />
      </header>
      <NumberList title={words.ready} numbers={ready} most={MOST.ready} isCalled />
      <NumberList title={words.preparing} numbers={preparing} most={MOST.preparing} />
      <LinkBand isForGuests />
      <p className="ready-foot">{isLive ? words.welcome : words.noneKnownAbout}</p>
    </main>
  );
}

interface NumberListProps {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly most: number;
  readonly isCalled?: boolean;
}

function NumberList({ title, numbers, most, isCalled = false }: NumberListProps) {
  const titleId = useId();
  const rest = numbers.length - most;
  return (
    <section className="ready-numbers" data-called={isCalled || undefined} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul {...(isCalled && { 'aria-live': 'polite' })}>
        {numbers.slice(0, most).map((number) => (
          <li key={number}>{number}</li>
        ))}
        {rest > 0 && <li className="ready-rest">+{rest}</li>}
      </ul>
    </section>
  );
}
