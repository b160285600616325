import { MINUTE } from '@heard/shared/kernel/time.ts';
import { useState } from 'react';
import { useAct, useNow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { useClock } from './use-clock.ts';

interface CourseTimeSheetProps {
  readonly checkId: string;
  readonly course: number;
  readonly canBeTogether: boolean;
  readonly onClose: () => void;
}

const WAITS = [5, 10, 15, 20, 30, 45] as const;

/** When a course begins: minutes from now, with the time on the wall that this comes to. */
export function CourseTimeSheet({ checkId, course, canBeTogether, onClose }: CourseTimeSheetProps) {
  const act = useAct();
  const clock = useClock();
  const now = useNow(1_000);
  const [isTogether, setTogether] = useState(canBeTogether);
  const fire = (minutes: number): void => {
    if (wentThrough(act('fireCourse', { checkId, course, at: now + minutes * MINUTE, isTogether: canBeTogether && isTogether }))) onClose();
  };
  return (
    <Dialog title={`When does course ${course} begin?`} place="sheet" onClose={onClose}>
      <div className="course-times">
        {WAITS.map((minutes) => (
          <Button key={minutes} size="l" onClick={() => fire(minutes)}>
            <span>
              In {minutes} min<small>{clock(now + minutes * MINUTE)}</small>
            </span>
          </Button>
        ))}
      </div>
      {canBeTogether && (
        <label className="hold">
          <input type="checkbox" checked={isTogether} onChange={(event) => setTogether(event.target.checked)} />
          Begin with what takes longest, so that all is done together
        </label>
      )}
    </Dialog>
  );
}
