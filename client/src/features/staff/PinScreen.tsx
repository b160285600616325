import './pin.css';
import { useState } from 'react';
import { useLink, useRows } from '../../live/use-live.ts';
import { useSessionView } from '../../app/session/session-context.ts';
import { UnsentNote } from '../../ui/UnsentNote.tsx';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Face } from './Face.tsx';
import { PinPad } from './PinPad.tsx';

const canEnter = (member: Member): boolean => member.isActive && member.hasPin;
const byName = (a: Member, b: Member): number => a.name.localeCompare(b.name);

/** At a shared terminal a person finds their face and types their PIN. */
export function PinScreen() {
  const { device } = useSessionView();
  const [house] = useRows('restaurant');
  const { isLoaded, status } = useLink();
  const [memberId, setMemberId] = useState<string | null>(null);
  const members = useRows('member', canEnter, byName);
  const chosen = members.find((member) => member.id === memberId);
  if (device?.role !== 'terminal' || status === 'refused') return <NotATerminal />;
  return (
    <main className="pin">
      <header className="pin-head">
        <p>{house?.name ?? 'Heard'}</p>
        <h1>{chosen ? chosen.name : 'Who is this?'}</h1>
      </header>
      <UnsentNote />
      {chosen && <PinPad key={chosen.id} member={chosen} onLeave={() => setMemberId(null)} />}
      {!chosen && !isLoaded && <Skeleton label="Loading the people" />}
      {!chosen && isLoaded && members.length === 0 && <NobodyYet />}
      {!chosen && (
        <ul className="pin-faces">
          {members.map((member) => (
            <li key={member.id}>
              <button type="button" className="pin-face" onClick={() => setMemberId(member.id)}>
                <Face name={member.name} />
                <span>{member.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

const NobodyYet = () => (
  <EmptyState icon="person" title="Nobody has a PIN yet">
    A manager gives PINs on the Team page.
  </EmptyState>
);

const NotATerminal = () => (
  <main className="pin">
    <EmptyState
      icon="alert"
      title="This is not a shared terminal"
      action={
        <LinkButton to="/pair?again" size="l">
          Pair it as one
        </LinkButton>
      }
    >
      PINs work on terminals that a manager has paired.
    </EmptyState>
  </main>
);
