import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Problem } from '../../live/problem.ts';
import { useCall, useRow } from '../../live/use-live.ts';
import { showToast } from '../../ui/toast-list.ts';

/** Brings a check back, and goes to it once it is on this device. */
export function useRecall() {
  const call = useCall();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState<string | null>(null);
  const isHere = useRow('check', wanted) !== undefined;
  useEffect(() => {
    if (isHere) void navigate(`/checks/${wanted}`);
  }, [isHere, navigate, wanted]);
  const recall = async (checkId: string): Promise<void> => {
    setWanted(checkId);
    try {
      await call(ENDPOINTS.recallCheck, { checkId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setWanted(null);
      showToast(error.message, { tone: 'bad' });
    }
  };
  return { wanted, recall };
}
