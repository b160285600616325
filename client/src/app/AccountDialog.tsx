import './account.css';
import { useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { useLink, useRow } from '../live/use-live.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { counted } from '../ui/elapsed.ts';
import { currentTheme, setTheme, type Theme } from './theme.ts';

interface AccountDialogProps {
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

export function AccountDialog({ onClose, onSignOut }: AccountDialogProps) {
  const { actor } = useLive();
  const { unsent } = useLink();
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
        {unsent > 0 && (
          <Banner tone="warn">
            {counted(unsent, 'tap')} not sent yet. They stay on this device and are sent when you sign in here again.
          </Banner>
        )}
        <Button size="l" icon="signOut" isWide onClick={onSignOut}>
          Sign out
        </Button>
      </div>
    </Dialog>
  );
}

const THEME_OPTIONS = [
  { value: 'auto', says: 'As the device' },
  { value: 'light', says: 'Light' },
  { value: 'dark', says: 'Dark' },
] as const;
