import { useEffect, useState } from 'react';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { countUnsentHere } from '../live/unsent-here.ts';
import { unsentWords } from '../live/unsent-words.ts';
import { Banner } from './Banner.tsx';

const LOOK_EVERY = 5 * SECOND;

/** What waits on this device while nobody is signed in who could see it. */
export function UnsentNote() {
  const [says, setSays] = useState('');
  useEffect(() => {
    const look = (): void => void countUnsentHere().then((here) => setSays(unsentWords(here)));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return says === '' ? null : <Banner tone="warn">{says}</Banner>;
}
