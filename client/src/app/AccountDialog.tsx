import './account.css';
import { useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { useRow } from '../live/use-live.ts';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LeaveButtons } from '../ui/LeaveButtons.tsx';
import { currentTheme, setTheme, type Theme } from './theme.ts';

interface AccountDialogProps {
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

export function AccountDialog({ onClose, onSignOut }: AccountDialogProps) {
  const { actor } = useLive();
  const me = useRow('member', actor.memberId);
  const restaurant = useRow('restaurant', actor.restaurantId);
  const [theme, choose] = useState<Theme>(currentTheme);
  const pick = (next: Theme): void => {
    choose(next);
    setTheme(next);
  };
  return (
    <Dialog title={me?.name ?? 'This device'} place="sheet" onClose={onClose}>
      <div className="account">
        <p>
          Signed in as {actor.role} at {restaurant?.name ?? 'this restaurant'}.
        </p>
        <Choice label="Appearance" value={theme} options={THEME_OPTIONS} onChange={pick} />
        <p>
          When nothing works any more: <a href="/emergency.html">the emergency pad</a>.
        </p>
        <LeaveButtons onStay={onClose} onLeave={onSignOut} />
      </div>
    </Dialog>
  );
}

const THEME_OPTIONS = [
  { value: 'auto', says: 'As the device' },
  { value: 'light', says: 'Light' },
  { value: 'dark', says: 'Dark' },
] as const;
