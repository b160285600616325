import { useState } from 'react';
import type { Deed } from '../../live/asking.ts';
import { useLink } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';

interface AskChoiceProps {
  readonly deeds: readonly Deed[];
  readonly refused: string;
  readonly onAsk: (reason: string) => void;
  readonly onPin: (reason: string) => void;
}

/** The contract's limit for a reason, in UTF-16 units. */
const LONGEST = 120;

export function AskChoice({ deeds, refused, onAsk, onPin }: AskChoiceProps) {
  const [reason, setReason] = useState(() => (deeds[0]?.input as { readonly reason?: string } | undefined)?.reason ?? '');
  const { status } = useLink();
  const isReady = reason.trim() !== '';
  return (
    <div className="ask-choice">
      <p>Your role does not do this alone. Ask on a manager’s own device, or let one type their PIN here.</p>
      <TextField
        label="Why, for the manager"
        autoComplete="off"
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {refused && <Banner tone="warn">{refused}</Banner>}
      <Button tone="primary" size="xl" icon="bell" isWide disabled={!isReady} onClick={() => onAsk(reason.trim())}>
        Ask a manager
      </Button>
      <Button size="l" icon="person" isWide disabled={!isReady || status !== 'live'} onClick={() => onPin(reason.trim())}>
        Manager’s PIN here
      </Button>
      {status !== 'live' && (
        <p className="ask-hint">No network: a PIN can only be checked with it. What you ask for is kept and sent later.</p>
      )}
    </div>
  );
}
