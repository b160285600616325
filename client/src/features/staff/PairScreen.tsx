import './pair.css';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { useSession, useSessionView } from '../../app/session/session-context.ts';
import { UnsentNote } from '../../ui/UnsentNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { late } from '../../ui/late.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { NO_CODE, pair, type PairingView } from './pairing.ts';
import { useCountdown } from './use-countdown.ts';

const PairCode = late(async () => (await import('./PairCode.tsx')).PairCode);

/**
 * A new wall screen or terminal shows its code here, and goes to work by itself once a manager has entered it. With `?again` the
 * device first forgets who it was: it had been revoked.
 */
export function PairScreen() {
  const session = useSession();
  const { device, person } = useSessionView();
  const navigate = useNavigate();
  const isAgain = useSearch()[0].has('again');
  const [view, setView] = useState<PairingView>(NO_CODE);
  const role = device?.role;
  useEffect(() => {
    if (!isAgain) return;
    session.forgetDevice();
    void session.signOut().then(() => navigate('/pair', { replace: true }));
  }, [isAgain, session, navigate]);
  useEffect(() => {
    if (role && !isAgain) void navigate(role === 'terminal' ? '/pin' : '/kitchen', { replace: true });
  }, [role, isAgain, navigate]);
  useEffect(() => {
    if (role || isAgain) return;
    const ended = new AbortController();
    void pair({ session, tell: setView, signal: ended.signal });
    return () => ended.abort();
  }, [session, role, isAgain]);
  return (
    <main className="pair">
      <h1>Pair this screen</h1>
      <UnsentNote />
      <div className="pair-show">
        <Code code={view.code} />
        <div className="pair-camera">
          {view.code !== null && (
            <Quiet>
              <PairCode code={view.code} />
            </Quiet>
          )}
        </div>
      </div>
      {view.isReachable && <Until code={view.code} until={view.until} />}
      <output className="pair-until">{!view.isReachable && <Unreachable />}</output>
      <Steps />
      {person && (
        <p className="pair-note">When it is paired, this device belongs to the house: {person.email ?? 'you'} will be signed out here.</p>
      )}
      <p className="pair-note">
        Not a kitchen screen or terminal? <a href="/sign-in">Sign in instead</a>
      </p>
    </main>
  );
}

function Code({ code }: { readonly code: string | null }) {
  if (code === null) return <p className="pair-code" data-empty aria-hidden />;
  return (
    <output className="pair-code">
      <span className="visually-hidden">Code {code.split('').join(' ')}</span>
      <span aria-hidden>{code.slice(0, 3)}</span>
      <span aria-hidden>{code.slice(3)}</span>
    </output>
  );
}

function Until({ code, until }: Pick<PairingView, 'code' | 'until'>) {
  const left = useCountdown(until, SECOND);
  return <p className="pair-until">{code === null ? 'Getting a code.' : `Another code follows by itself in ${left}.`}</p>;
}

const Unreachable = () => (
  <>
    <Icon name="offline" /> Heard cannot be reached. Trying again by itself: check the network of this screen.
  </>
);

const Steps = () => (
  <ol className="pair-steps">
    <li>On your phone or at the office, sign in to Heard as a manager.</li>
    <li>
      Open <strong>Team</strong>, then <strong>Pair a screen</strong>.
    </li>
    <li>Type this code, or read the square with the phone’s camera. The screen starts by itself.</li>
  </ol>
);
