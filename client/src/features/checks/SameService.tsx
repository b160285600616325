import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Refused } from '../../live/live.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useRow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { percentWords } from '../../ui/piece-words.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

/** Two checks bear different service, and so nothing can go from one to the other: whoever may makes them one with a tap. */
export function SameService({ refused: { about } }: { readonly refused: Refused }) {
  const act = useAct();
  const { role } = useLive().actor;
  const source = useRow('check', about['checkId'] as string);
  const target = useRow('check', about['otherId'] as string);
  if (!source || !target || !isAllowed(role, 'checks.service')) return null;
  const { serviceRate } = target;
  const makeOne = (): void => {
    const reason = `As on check ${target.number}`;
    if (wentThrough(act('setService', { checkId: source.id, serviceRate, reason }))) {
      showToast(
        serviceRate === 0
          ? `No service on check ${source.number} now.`
          : `${percentWords(serviceRate)} service on check ${source.number} now.`,
      );
    }
  };
  return (
    <Button size="l" onClick={makeOne}>
      {serviceRate === 0
        ? `No service on check ${source.number} either`
        : `Charge ${percentWords(serviceRate)} on check ${source.number}, too`}
    </Button>
  );
}
