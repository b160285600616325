import './leave.css';
import { useLink } from '../live/use-live.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { counted } from './elapsed.ts';

interface LeaveButtonsProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Signing out; while taps wait here, somebody has to say twice that they want to. */
export function LeaveButtons({ onStay, onLeave }: LeaveButtonsProps) {
  const { unsent, isKept } = useLink();
  if (unsent === 0) {
    return (
      <Button size="l" icon="signOut" isWide onClick={onLeave}>
        Sign out
      </Button>
    );
  }
  const fate = isKept
    ? 'They stay on this device and are sent when you sign in here again.'
    : 'This browser keeps nothing: they would be lost.';
  return (
    <div className="leave">
      <Banner tone={isKept ? 'warn' : 'alarm'}>
        {counted(unsent, 'tap')} not sent yet. {fate}
      </Banner>
      <Button tone="primary" size="l" isWide onClick={onStay}>
        Stay signed in
      </Button>
      <Button size="l" icon="signOut" isWide onClick={onLeave}>
        Sign out all the same
      </Button>
    </div>
  );
}
