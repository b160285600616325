import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { useState } from 'react';
import { useCall } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { sentenceOf } from './said.ts';
import { useGuestSearch } from './use-guest-search.ts';

interface MergeGuestProps {
  readonly guest: Guest;
  readonly onMerged: () => void;
}

/** The same person, written down twice. */
export function MergeGuest({ guest, onMerged }: MergeGuestProps) {
  const call = useCall();
  const [query, setQuery] = useState('');
  const [into, setInto] = useState<Guest | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { guests } = useGuestSearch(query.trim() === '' ? undefined : query.trim());
  const others = query.trim() === '' ? [] : guests.filter(({ id }) => id !== guest.id).slice(0, 4);

  async function merge(other: Guest): Promise<void> {
    try {
      await call(ENDPOINTS.mergeGuests, { guestId: guest.id, intoId: other.id });
      showToast(`${guest.name} and ${other.name} are one guest now.`);
      onMerged();
    } catch (refusal) {
      setError(sentenceOf(refusal));
    }
  }
  return (
    <details className="words-more">
      <summary>The same person as another guest</summary>
      <div className="door-form">
        <TextField
          label="Who else they are"
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {others.map((other) => (
          <Button key={other.id} icon="person" isWide aria-pressed={into?.id === other.id} onClick={() => setInto(other)}>
            {other.name} {other.phone}
          </Button>
        ))}
        {error !== null && <Banner tone="alarm">{error}</Banner>}
        {into && (
          <Button tone="danger" size="l" isWide onClick={() => void merge(into)}>
            {guest.name} is {into.name}: make them one
          </Button>
        )}
      </div>
    </details>
  );
}
