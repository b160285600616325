import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Input } from '../../ui/Input.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import type { PadTarget } from './send-draft.ts';

interface PadHeadProps {
  readonly target: PadTarget;
  readonly back: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The first match is meant. */
  readonly onEnter: () => void;
}

export function PadHead({ target: { table, check, party }, back, query, onQuery, onEnter }: PadHeadProps) {
  useTitle(`Order for ${table ? `table ${table.name}` : check?.name}`);
  const covers = check?.covers ?? party?.covers ?? 0;
  const facts = [covers > 0 && counted(covers, 'cover'), check ? `check ${check.number}` : 'no check yet'].filter(Boolean);
  return (
    <header className="pad-head">
      <LinkButton tone="quiet" size="l" icon="back" isIconOnly to={back}>
        Back
      </LinkButton>
      <div className="pad-title">
        <h1>{table ? `Table ${table.name}` : check?.name}</h1>
        <span>{facts.join(' · ')}</span>
      </div>
      <div className="pad-search">
        <Icon name="search" size={1.25} />
        <Input
          type="search"
          aria-label="Search the menu"
          placeholder="Search"
          autoComplete="off"
          enterKeyHint="done"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || query.trim() === '') return;
            onEnter();
            onQuery('');
          }}
        />
      </div>
    </header>
  );
}
