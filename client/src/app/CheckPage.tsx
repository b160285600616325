import { useParams } from 'react-router';
import { CheckDetails } from '../features/orders/CheckDetails.tsx';
import { CashSheet } from '../features/payments/CashSheet.tsx';
import { useSearch } from '../ui/use-search.ts';

/** `/checks/:checkId`, with `?pay=cash` while cash is being taken, so that the floor leads straight there and Back leaves it. */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const [search, setSearch] = useSearch();
  return (
    <>
      <CheckDetails checkId={checkId} onPay={() => setSearch({ pay: 'cash' })} />
      {search.get('pay') === 'cash' && <CashSheet checkId={checkId} onClose={() => setSearch({}, { replace: true })} />}
    </>
  );
}
