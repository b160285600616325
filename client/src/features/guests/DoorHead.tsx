import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Input.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Opened } from './DoorSheet.tsx';

interface DoorHeadProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (what: Opened) => void;
  readonly children: ReactNode;
}

export function DoorHead({ query, onQuery, onOpen, children }: DoorHeadProps) {
  return (
    <header className="door-head">
      <div className="door-title">
        <h1>Door</h1>
        <LinkButton tone="quiet" icon="person" to="/door/guests">
          Guests
        </LinkButton>
      </div>
      <div className="door-add">
        <Button size="l" icon="plus" onClick={() => onOpen({ what: 'book' })}>
          Book
        </Button>
        <Button size="l" tone="primary" icon="party" onClick={() => onOpen({ what: 'wait' })}>
          Walk-in
        </Button>
      </div>
      <div className="door-filter">
        {children}
        <Input
          type="search"
          aria-label="Search the list"
          placeholder="Name or phone"
          autoComplete="off"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
      </div>
    </header>
  );
}
