import type { Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Made } from './draft.ts';
import { sideOf, type Side } from './modifier-choice.ts';

interface ModifierOptionProps {
  readonly option: Modifier;
  readonly group: ModifierGroup;
  readonly made: Made;
  /** The group takes no more. */
  readonly isFull: boolean;
  readonly onToggle: (side: Side) => void;
  /** Chooses it and adds the item, where nothing else is missing. */
  readonly onFinish: (() => void) | null;
}

export function ModifierOption({ option, group, made, isFull, onToggle, onFinish }: ModifierOptionProps) {
  const money = useMoney();
  const side = sideOf(made, option.id);
  const isShut = option.isOut || (isFull && side === null);
  return (
    <div className="option-row" data-halvable={group.isHalvable || undefined}>
      <label className="option">
        <input
          type={group.min === 1 && group.max === 1 ? 'radio' : 'checkbox'}
          name={group.id}
          checked={side === 'whole'}
          disabled={isShut}
          onChange={() => onToggle('whole')}
        />
        <span className="option-name">{option.name}</span>
        <span className="option-price">{option.isOut ? '86 · out' : priceWords(option.price, money)}</span>
      </label>
      {group.isHalvable && !option.isOut && (
        <>
          <HalfButton name={option.name} side="left" isOn={side === 'left'} isShut={isShut} onTap={() => onToggle('left')} />
          <HalfButton name={option.name} side="right" isOn={side === 'right'} isShut={isShut} onTap={() => onToggle('right')} />
        </>
      )}
      {onFinish && (
        <Button className="option-add" icon="plus" aria-label={`${option.name}: add`} onClick={onFinish}>
          Add
        </Button>
      )}
    </div>
  );
}

interface HalfButtonProps {
  readonly name: string;
  readonly side: 'left' | 'right';
  readonly isOn: boolean;
  readonly isShut: boolean;
  readonly onTap: () => void;
}

function HalfButton({ name, side, isOn, isShut, onTap }: HalfButtonProps) {
  return (
    <button type="button" className="half" aria-label={`${name}, ½ ${side}`} aria-pressed={isOn} disabled={isShut} onClick={onTap}>
      <span className={`half-picture half-${side}`} aria-hidden />½ {side}
    </button>
  );
}

const priceWords = (price: number, money: (cents: number) => string): string =>
  price === 0 ? '' : `${price > 0 ? '+' : '−'}${money(Math.abs(price))}`;
