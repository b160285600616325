import { Icon } from '../../ui/Icon.tsx';
import { useLink } from '../../live/use-live.ts';
import { useMoreWords } from './words/use-more-words.ts';

/** Never promises what an interrupted link cannot keep. */
export function NothingHere({ title, about }: { readonly title: string; readonly about: string }) {
  const words = useMoreWords();
  const isLive = useLink().status === 'live';
  return (
    <div className="kitchen-state">
      <span className="kitchen-state-icon">
        <Icon name={isLive ? 'tick' : 'offline'} />
      </span>
      <h2>{isLive ? title : words.noneKnown}</h2>
      <p>{isLive ? about : words.noneKnownAbout}</p>
    </div>
  );
}
