import { useEffect } from 'react';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoreWords } from './words/use-more-words.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  /** Tickets on the other pages. */
  readonly hidden: number;
  readonly onTurn: (by: number) => void;
}

export function Pager({ page, pages, hidden, onTurn }: PagerProps) {
  const words = useMoreWords();
  useBackToFirst(page, onTurn);
  return (
    <nav className="pager" aria-label={words.page(page + 1, pages)}>
      <Button icon="back" isIconOnly aria-disabled={page === 0} onClick={() => onTurn(-1)}>
        {words.older}
      </Button>
      <output className="pager-says">
        <span>{words.page(page + 1, pages)}</span>
        <strong>{words.notShown(hidden)}</strong>
      </output>
      <Button icon="forward" isIconOnly aria-disabled={page === pages - 1} onClick={() => onTurn(1)}>
        {words.newer}
      </Button>
    </nav>
  );
}

/** Left alone for this long the wall shows its oldest tickets again. */
const BACK_AFTER = 45 * SECOND;

function useBackToFirst(page: number, onTurn: (by: number) => void): void {
  useEffect(() => {
    if (page === 0) return;
    const back = (): void => onTurn(-page);
    let timer = setTimeout(back, BACK_AFTER);
    const stay = (): void => {
      clearTimeout(timer);
      timer = setTimeout(back, BACK_AFTER);
    };
    addEventListener('pointerdown', stay);
    addEventListener('keydown', stay);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', stay);
      removeEventListener('keydown', stay);
    };
  }, [page, onTurn]);
}
