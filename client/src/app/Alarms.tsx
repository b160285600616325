import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useState } from 'react';
import { UnheardAlarm } from '../features/floor/UnheardAlarm.tsx';
import { late } from '../ui/late.tsx';
import { Quiet } from '../ui/Quiet.tsx';

const PrintSheet = late(async () => (await import('../features/paper/PrintSheet.tsx')).PrintSheet);

/** What rings in every screen of the floor, with the ways to answer it. */
export function Alarms() {
  const [printed, setPrinted] = useState<Ticket | null>(null);
  return (
    <>
      <UnheardAlarm onPrint={setPrinted} />
      {printed && (
        <Quiet key={printed.id}>
          <PrintSheet checkId={printed.checkId} paper={printed.id} onClose={() => setPrinted(null)} />
        </Quiet>
      )}
    </>
  );
}
