import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { Face } from './Face.tsx';

interface PersonRowProps {
  readonly member: Member;
  readonly mayDeactivate: boolean;
  readonly onPin: () => void;
  readonly onDeactivate: () => void;
  readonly onReactivate: () => void;
}

export function PersonRow({ member, mayDeactivate, onPin, onDeactivate, onReactivate }: PersonRowProps) {
  const { name, role, isActive, hasPin } = member;
  return (
    <li className="team-row" data-out={!isActive || undefined}>
      <Face name={name} />
      <div className="team-who">
        <h3>{name}</h3>
        <p>
          {role} · {isActive ? (hasPin ? 'has a PIN' : 'no PIN') : 'shut out'}
        </p>
      </div>
      <div className="team-deeds">
        {isActive && (
          <Button onClick={onPin}>
            {hasPin ? 'New PIN' : 'Set PIN'}
            <span className="visually-hidden"> for {name}</span>
          </Button>
        )}
        {isActive && mayDeactivate && (
          <Button tone="quiet" onClick={onDeactivate}>
            Deactivate<span className="visually-hidden"> {name}</span>
          </Button>
        )}
        {!isActive && (
          <Button onClick={onReactivate}>
            Reactivate<span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
