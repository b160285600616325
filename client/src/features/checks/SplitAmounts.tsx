import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { MoneyField, useMoneyTyped } from '../../ui/MoneyField.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { Outcome } from './Outcome.tsx';
import { amountsDeed, checksOfSplit, type SplitProps } from './split-deed.ts';
import type { AmountPart } from './split-plan.ts';
import { useDue } from './use-due.ts';
import { MOST_PARTS } from './use-fresh-ids.ts';

/** Each pays what they say; the rest stays here. */
export function SplitAmounts({ check, ids, onDone }: SplitProps) {
  const money = useMoney();
  const read = useMoneyTyped();
  const due = useDue(check.id);
  const [texts, setTexts] = useState<readonly string[]>(['']);
  const amounts = texts.map((text) => read(text) ?? 0);
  const rest = amounts.reduce((left, amount) => left - amount, due);
  const typed = amounts.join(' ');
  const parts = useMemo(() => partsOf(typed, ids), [typed, ids]);
  // What is too much is for the rule to refuse, and in its own words.
  const deeds = useMemo(() => amountsDeed(check, parts, Math.max(0, rest)), [check, parts, rest]);
  return (
    <>
      <div className="split-amounts">
        {texts.map((text, at) => (
          <MoneyField key={ids[at]} label={`Amount ${at + 1}`} value={text} onChange={(next) => setTexts((was) => was.with(at, next))} />
        ))}
        <Button size="l" icon="plus" disabled={texts.length >= MOST_PARTS - 1} onClick={() => setTexts((was) => [...was, ''])}>
          Another amount
        </Button>
      </div>
      <output className="split-rest" data-short={rest < 0 || undefined}>
        <span>{rest < 0 ? 'Too much by' : `Stays on check ${check.number}`}</span>
        <b>{money(Math.abs(rest))}</b>
      </output>
      <Outcome
        deeds={deeds}
        checks={checksOfSplit(check, `Check ${check.number}`, parts)}
        verb={`Split into ${parts.length + 1} checks`}
        missing="Type an amount"
        said={`Check ${check.number} was split.`}
        onDone={onDone}
      />
    </>
  );
}

const partsOf = (typed: string, ids: readonly string[]): AmountPart[] =>
  typed
    .split(' ')
    .map((amount, at) => ({ checkId: ids[at]!, name: '', amount: Number(amount) }))
    .filter(({ amount }) => amount > 0);
