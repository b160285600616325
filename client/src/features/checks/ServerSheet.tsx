import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { Icon } from '../../ui/Icon.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';

const canServe = ({ isActive, role }: Member): boolean => isActive && isAllowed(role, 'orders.send');
const byName = (a: Member, b: Member): number => a.name.localeCompare(b.name);

/** Somebody else looks after these guests from now on. */
export function ServerSheet({ check, onClose }: SheetProps) {
  const act = useAct();
  const people = useRows('member', canServe, byName);
  const handOver = ({ id: serverId, name }: Member): void => {
    const { id: checkId, tableId, name: called } = check;
    if (!wentThrough(act('transferCheck', { checkId, tableId, name: called, serverId }))) return;
    showToast(`${name} serves check ${check.number} now.`);
    onClose();
  };
  return (
    <CheckSheet title={`Who serves check ${check.number}?`} onClose={onClose}>
      <ul className="place-list">
        {people.map((member) => (
          <li key={member.id}>
            <button type="button" className="place" aria-pressed={member.id === check.serverId} onClick={() => handOver(member)}>
              <span>
                {member.name} <small>{member.role}</small>
              </span>
              {member.id === check.serverId && <Icon name="tick" label="Serves it now" />}
            </button>
          </li>
        ))}
      </ul>
    </CheckSheet>
  );
}
