import { useState, type FormEvent } from 'react';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { useCall } from '../../live/use-live.ts';
import { showToast } from '../../ui/toast-list.ts';
import { useSearch } from '../../ui/use-search.ts';
import { asCode, wrongWithCode } from './code-field.ts';
import { sentenceOf } from './said.ts';

type Typed = InputOf<typeof ENDPOINTS.pairDevice>;
type Errors = { readonly code?: string | undefined; readonly name?: string | undefined };

const BLANK: Typed = { code: '', name: '', role: 'screen', stationId: null };

export interface PairFormState {
  readonly typed: Typed;
  readonly errors: Errors;
  readonly isPairing: boolean;
  readonly type: (fields: Partial<Typed>) => void;
  readonly submit: (event: FormEvent) => void;
}

/** What was typed goes only once the screen is paired. */
export function usePairForm(): PairFormState {
  const call = useCall();
  const scanned = useSearch()[0].get('pair');
  const [typed, setTyped] = useState<Typed>(() => ({ ...BLANK, code: asCode(scanned ?? '') }));
  const [errors, setErrors] = useState<Errors>({});
  const [isPairing, setPairing] = useState(false);

  async function pair(): Promise<void> {
    setPairing(true);
    try {
      const stationId = typed.role === 'screen' ? typed.stationId : null;
      await call(ENDPOINTS.pairDevice, { ...typed, stationId, name: typed.name.trim() });
      showToast(`${typed.name.trim()} is paired and starts by itself.`);
      setTyped(BLANK);
    } catch (refusal) {
      setErrors({ code: sentenceOf(refusal) });
    } finally {
      setPairing(false);
    }
  }

  return {
    typed,
    errors,
    isPairing,
    type(fields) {
      setTyped({ ...typed, ...fields, ...(fields.code === undefined ? {} : { code: asCode(fields.code) }) });
      setErrors({});
    },
    submit(event) {
      event.preventDefault();
      const wrong: Errors = { code: wrongWithCode(typed.code), name: typed.name.trim() === '' ? 'Give it a name.' : undefined };
      setErrors(wrong);
      if (!wrong.code && !wrong.name && !isPairing) void pair();
    },
  };
}
