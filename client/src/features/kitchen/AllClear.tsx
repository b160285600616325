import { NothingHere } from './NothingHere.tsx';
import { useMoreWords } from './words/use-more-words.ts';

export function AllClear() {
  const words = useMoreWords();
  return <NothingHere title={words.allClear} about={words.allClearAbout} />;
}
