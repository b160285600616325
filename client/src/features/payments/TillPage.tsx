import './pay.css';
import './till.css';
import { useLink } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { useTitle } from '../../ui/use-title.ts';
import { AccountsPart } from './AccountsPart.tsx';
import { DrawersPart } from './DrawersPart.tsx';
import { PaperPart } from './PaperPart.tsx';

const PARTS = [
  { value: 'drawers', says: 'Drawers' },
  { value: 'accounts', says: 'Accounts' },
  { value: 'paper', says: 'Paper slips' },
] as const;

/** `/till`: where money lies that is on no check, or not yet. */
export function TillPage() {
  const { isLoaded } = useLink();
  const [search, setSearch] = useSearch();
  const at = PARTS.find(({ value }) => value === search.get('at'))?.value ?? 'drawers';
  useTitle('Till');
  if (!isLoaded) return <Skeleton label="Loading the till" blocks={4} />;
  return (
    <div className="till">
      <header className="till-head">
        <h1>Till</h1>
        <Choice label="Which part of the till" value={at} options={PARTS} onChange={(next) => setSearch({ at: next }, { replace: true })} />
      </header>
      {at === 'drawers' && <DrawersPart />}
      {at === 'accounts' && <AccountsPart />}
      {at === 'paper' && <PaperPart />}
    </div>
  );
}
