import type { Account } from '@heard/shared/payments/payments-kinds.ts';
import { useAct } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';

interface AccountRowProps {
  readonly account: Account;
  readonly onDo: (deed: 'settle' | 'change') => void;
}

export function AccountRow({ account, onDo }: AccountRowProps) {
  const act = useAct();
  const may = useMay();
  const money = useMoney();
  const { id, kind, name, balance, creditLimit, isActive } = account;
  const isGift = kind === 'gift';
  const stop = (): void => void wentThrough(act('changeAccount', { accountId: id, name, creditLimit, isActive: !isActive }));
  return (
    <li className="till-row">
      <span className="till-row-says">
        <b>{isGift ? `Gift card …${name}` : name}</b>
        <small>{isGift ? 'Left on the card' : `May owe ${money(creditLimit)}`}</small>
      </span>
      {!isActive && <Badge icon="close">Stopped</Badge>}
      <span className="till-row-money">
        <b>{money(balance)}</b>
        <small>{isGift ? 'left' : 'owed'}</small>
      </span>
      <span className="till-row-deeds">
        {!isGift && balance > 0 && (
          <Button aria-label={`Settle ${name}`} onClick={() => onDo('settle')}>
            Settle
          </Button>
        )}
        {!isGift && may('changeAccount') && (
          <Button tone="quiet" icon="note" isIconOnly onClick={() => onDo('change')}>
            Change {name}
          </Button>
        )}
        {isGift && may('changeAccount') && (
          <Button tone="quiet" aria-label={`${isActive ? 'Stop' : 'Allow'} gift card ${name}`} onClick={stop}>
            {isActive ? 'Stop' : 'Allow'}
          </Button>
        )}
      </span>
    </li>
  );
}
