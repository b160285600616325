import { Icon } from '../../ui/Icon.tsx';
import type { Made } from './draft.ts';
import { countIn, limitWords, type GroupOffer, type Side } from './modifier-choice.ts';
import { ModifierOption } from './ModifierOption.tsx';

export interface ModifierGroupFieldProps {
  readonly offer: GroupOffer;
  /** All that is asked, to find what the options of this group bring up. */
  readonly offers: readonly GroupOffer[];
  readonly made: Made;
  /** The group that is still missing something, once somebody tried without it. */
  readonly wantedId: string | null;
  readonly onToggle: (offer: GroupOffer, modifierId: string, side?: Side) => void;
  /** What choosing this option would complete, if it is the last that is missing. */
  readonly finishing: (offer: GroupOffer, modifierId: string) => (() => void) | null;
}

/** One question, and beneath it what its answers make one ask. */
export function ModifierGroupField(props: ModifierGroupFieldProps) {
  const { offer, offers, made, wantedId } = props;
  const { group, options, because } = offer;
  const taken = countIn(offer, made);
  const isMissing = taken < group.min;
  const next = offers.filter((one) => one.because?.groupId === group.id);
  return (
    <fieldset
      className="group"
      id={`group-${group.id}`}
      data-wanted={wantedId === group.id || undefined}
      data-nested={because !== null || undefined}
    >
      <legend className="group-name">
        {group.name}
        {because && <em>for {because.name}</em>}
        <span>{limitWords(group)}</span>
        {isMissing && <b className="group-needed">required</b>}
        {!isMissing && group.min > 0 && <Icon name="tick" size={1.125} label="chosen" />}
      </legend>
      <div className="options">
        {options.map((option) => (
          <ModifierOption
            key={option.id}
            option={option}
            group={group}
            made={made}
            isFull={group.max > 1 && taken >= group.max}
            onToggle={(side) => props.onToggle(offer, option.id, side)}
            onFinish={option.isOut ? null : props.finishing(offer, option.id)}
          />
        ))}
      </div>
      {next.map((one) => (
        <ModifierGroupField key={one.group.id} {...props} offer={one} />
      ))}
    </fieldset>
  );
}
