import type { Party } from '@heard/shared/floor/floor-kinds.ts';
import { isServing } from '@heard/shared/floor/who-serves.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { useAct, useRows } from '../../live/use-live.ts';
import { Field } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

/** Who serves a party; choosing somebody else hands over its checks and what is still cooking, too. */
export function PartyServer({ party }: { readonly party: Party }) {
  const act = useAct();
  const serving = useRows('member', isServing, byName);
  const handOver = (serverId: string): void => {
    const server = serving.find((member) => member.id === serverId);
    if (server && wentThrough(act('assignParty', { partyId: party.id, serverId }))) showToast(`${server.name} serves them now.`);
  };
  return (
    <Field label="Served by">
      {(ties) => (
        <select {...ties} className="input" value={party.serverId ?? ''} onChange={(event) => handOver(event.target.value)}>
          {!serving.some((member) => member.id === party.serverId) && <option value={party.serverId ?? ''}>Nobody</option>}
          {serving.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const byName = (a: Member, b: Member): number => a.name.localeCompare(b.name);
