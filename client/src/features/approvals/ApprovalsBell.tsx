import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { Button } from '../../ui/Button.tsx';
import { ApprovalsTray } from './ApprovalsTray.tsx';
import { MineTray } from './MineTray.tsx';
import { useRead } from './told-approvals.ts';
import { useMine, useToDecide } from './use-approvals.ts';

/** In the bar of every screen: to managers what waits for them, to everybody else what became of what they asked for. */
export function ApprovalsBell() {
  return isAllowed(useLive().actor.role, 'approvals.decide') ? <DecideBell /> : <MineBell />;
}

function DecideBell() {
  const waiting = useToDecide();
  const [isOpen, setOpen] = useState(false);
  const last = waiting.at(-1);
  return (
    <>
      <output className="visually-hidden">{last && `${last.askedByName} asks: ${last.approval.says}`}</output>
      {waiting.length > 0 && (
        <Button tone="primary" icon="bell" onClick={() => setOpen(true)}>
          {waiting.length} <span className="visually-hidden">to decide</span>
        </Button>
      )}
      {isOpen && <ApprovalsTray waiting={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}

function MineBell() {
  const read = useRead();
  const mine = useMine().filter(({ approval }) => approval.status === 'asked' || !read.has(approval.id));
  const [isOpen, setOpen] = useState(false);
  const denied = mine.filter(({ approval }) => approval.status === 'denied').length;
  return (
    <>
      {mine.length > 0 && (
        <Button tone={denied > 0 ? 'primary' : 'plain'} icon="bell" onClick={() => setOpen(true)}>
          {denied > 0 ? `${denied} denied` : `${mine.length} asked`}
        </Button>
      )}
      {isOpen && <MineTray mine={mine} onClose={() => setOpen(false)} />}
    </>
  );
}
