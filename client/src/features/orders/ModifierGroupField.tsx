import { Icon } from '../../ui/Icon.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { limitWords, type GroupOffer } from './modifier-choice.ts';

interface ModifierGroupFieldProps {
  readonly offer: GroupOffer;
  readonly chosen: readonly string[];
  /** The group that is still missing something. */
  readonly isWanted: boolean;
  readonly onToggle: (modifierId: string) => void;
}

export function ModifierGroupField({ offer, chosen, isWanted, onToggle }: ModifierGroupFieldProps) {
  const { group, options } = offer;
  const money = useMoney();
  const taken = options.filter((option) => chosen.includes(option.id)).length;
  const isOne = group.min === 1 && group.max === 1;
  const isFull = group.max > 1 && taken >= group.max;
  return (
    <fieldset className="group" id={`group-${group.id}`} data-wanted={isWanted || undefined}>
      <legend className="group-name">
        {group.name} <span>{limitWords(group)}</span>
        {taken >= group.min && group.min > 0 && <Icon name="tick" size={1.125} label="chosen" />}
      </legend>
      <div className="options">
        {options.map((option) => (
          <label key={option.id} className="option">
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={group.id}
              checked={chosen.includes(option.id)}
              disabled={option.isOut || (isFull && !chosen.includes(option.id))}
              onChange={() => onToggle(option.id)}
            />
            <span className="option-name">{option.name}</span>
            <span className="option-price">{option.isOut ? '86 · out' : priceWords(option.price, money)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const priceWords = (price: number, money: (cents: number) => string): string =>
  price === 0 ? '' : `${price > 0 ? '+' : '−'}${money(Math.abs(price))}`;
