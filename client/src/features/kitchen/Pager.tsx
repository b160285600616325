import { Button } from '../../ui/Button.tsx';

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
      <Button icon="back" isIconOnly aria-disabled={page === 0} onClick={() => onTurn(-1)}>
        Older tickets
      </Button>
      <output className="pager-says">
        <span>
          Page {page + 1} of {pages}
        </span>
        <strong>{hidden} not shown</strong>
      </output>
      <Button icon="forward" isIconOnly aria-disabled={page === pages - 1} onClick={() => onTurn(1)}>
        Newer tickets
      </Button>
    </nav>
  );
}
