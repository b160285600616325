import './door.css';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { useState } from 'react';
import { useLink } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Input } from '../../ui/Input.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { GuestList } from './GuestList.tsx';
import { GuestSheet } from './GuestSheet.tsx';
import { useGuestSearch } from './use-guest-search.ts';

/** Everybody who was written down, found by name, phone or mail. They are kept by the house and asked for one page at a time. */
export function GuestsPage() {
  useTitle('Guests');
  const { isLoaded } = useLink();
  const [query, setQuery] = useState('');
  const [version, setVersion] = useState(0);
  const [opened, setOpened] = useState<Guest | 'new' | null>(null);
  const search = useGuestSearch(query.trim(), version);
  if (!isLoaded) return <Skeleton label="Loading the guests" blocks={9} />;
  return (
    <div className="door">
      <header className="door-head">
        <div className="door-title">
          <LinkButton tone="quiet" icon="back" isIconOnly to="/door">
            Back to the door
          </LinkButton>
          <h1>Guests</h1>
        </div>
        <div className="door-add">
          <Button size="l" icon="plus" onClick={() => setOpened('new')}>
            New guest
          </Button>
        </div>
        <div className="door-filter">
          <Input
            type="search"
            aria-label="Search the guests"
            placeholder="Name, phone or mail"
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </header>
      <GuestList search={search} query={query.trim()} onOpen={setOpened} onRetry={() => setVersion(version + 1)} />
      {opened && (
        <GuestSheet
          key={opened === 'new' ? 'new' : opened.id}
          guest={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null);
            setVersion(version + 1);
          }}
        />
      )}
    </div>
  );
}
