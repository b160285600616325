import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { useRef, useState, type FormEvent } from 'react';
import { useAct, useLink } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { decimalsOf } from '../../ui/money-typed.ts';
import { showToast } from '../../ui/toast-list.ts';
import { Example } from './Example.tsx';
import { asTyped, changedRules, houseMeant, type RuleName, type Wrong } from './house-draft.ts';
import { RuleFields } from './RuleFields.tsx';
import { useHouseDraft } from './use-house-draft.ts';

/** What was typed stands until it is saved, whatever is refused; the example follows every key. */
export function HouseForm({ house }: { readonly house: Restaurant }) {
  const act = useAct();
  const { status } = useLink();
  const form = useRef<HTMLFormElement>(null);
  const { draft, type, forget } = useHouseDraft(house.id);
  const [refused, setRefused] = useState('');
  const decimals = decimalsOf(house.currency);
  const meant = houseMeant(draft, house.sales, decimals);
  const isChanged = changedRules(meant, house.sales).length > 0;
  const typed = (name: RuleName, text: string): void => {
    setRefused('');
    type(name, text);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (Object.keys(meant.wrong).length > 0) return focusFirst(form.current, meant.wrong);
    if (!isChanged) return;
    const { ok, refused: why } = act('setSales', { ...meant.sales });
    if (!ok) return setRefused(why?.message ?? '');
    forget();
    showToast('Saved. It holds for checks opened from now on.');
  };
  return (
    <form ref={form} className="house-form" noValidate onSubmit={save}>
      <div className="house-fields">
        <RuleFields valueOf={(name) => draft[name] ?? asTyped(name, house.sales, decimals)} wrong={meant.wrong} onType={typed} />
      </div>
      <div className="house-side">
        <Example house={{ ...house, sales: meant.sales }} />
        {refused && <Banner tone="alarm">{refused}</Banner>}
        {status !== 'live' && <Banner tone="calm">No network: what is saved here is sent when it is back.</Banner>}
        <div className="house-save">
          <Button type="submit" tone="primary" size="l" isWide disabled={!isChanged}>
            {isChanged ? 'Save' : 'Nothing changed'}
          </Button>
          {isChanged && (
            <Button size="l" isWide onClick={() => (forget(), setRefused(''))}>
              As it was
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

function focusFirst(form: HTMLFormElement | null, wrong: Wrong): void {
  const [first] = Object.keys(wrong);
  form?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
}
