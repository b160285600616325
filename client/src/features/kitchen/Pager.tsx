import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  /** Tickets on the other pages. */
  readonly hidden: number;
  readonly onTurn: (by: number) => void;
}

export function Pager({ page, pages, hidden, onTurn }: PagerProps) {
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label="Pages of tickets">
      <Button icon="back" size="l" aria-disabled={page === 0} onClick={() => onTurn(-1)}>
        Older
      </Button>
      <output className="pager-says">
        Page {page + 1} of {pages} · <strong>{counted(hidden, 'ticket')} not shown</strong>
      </output>
      <Button size="l" aria-disabled={page === pages - 1} onClick={() => onTurn(1)}>
        Newer
      </Button>
    </nav>
  );
}
