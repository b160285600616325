import { useState } from 'react';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { STAFF_ROLES } from '@heard/shared/staff/roles.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { Confirm } from './Confirm.tsx';
import { PersonRow } from './PersonRow.tsx';
import { SetPin } from './SetPin.tsx';

const byRank = (a: Member, b: Member): number =>
  Number(b.isActive) - Number(a.isActive) || STAFF_ROLES.indexOf(a.role) - STAFF_ROLES.indexOf(b.role) || a.name.localeCompare(b.name);

export function PeopleList() {
  const people = useRows('member', undefined, byRank);
  const act = useAct();
  const { actor } = useLive();
  const [asked, setAsked] = useState<{ readonly what: 'pin' | 'deactivate'; readonly member: Member } | null>(null);
  const close = (): void => setAsked(null);
  const deactivate = ({ id, name }: Member): void => {
    if (wentThrough(act('deactivateMember', { memberId: id }))) showToast(`${name} is shut out everywhere.`);
    close();
  };
  const reactivate = ({ id, name }: Member): void => {
    if (wentThrough(act('reactivateMember', { memberId: id }))) showToast(`${name} may sign in again.`);
  };
  return (
    <section className="team-part" aria-labelledby="team-people">
      <h2 id="team-people">People</h2>
      <ul className="team-list">
        {people.map((member) => (
          <PersonRow
            key={member.id}
            member={member}
            mayDeactivate={member.id !== actor.memberId && (member.role !== 'owner' || actor.role === 'owner')}
            onPin={() => setAsked({ what: 'pin', member })}
            onDeactivate={() => setAsked({ what: 'deactivate', member })}
            onReactivate={() => reactivate(member)}
          />
        ))}
      </ul>
      {asked?.what === 'pin' && <SetPin member={asked.member} onClose={close} />}
      {asked?.what === 'deactivate' && (
        <Confirm title={`Shut ${asked.member.name} out?`} deed="Shut out" onConfirm={() => deactivate(asked.member)} onClose={close}>
          {asked.member.name} is signed out on every device within seconds and cannot sign in until you let them back in. Their checks and
          orders stay.
        </Confirm>
      )}
    </section>
  );
}
