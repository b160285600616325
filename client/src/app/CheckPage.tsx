import { Suspense, useEffect } from 'react';
import { useParams } from 'react-router';
import { CheckSheets, warmSheets } from '../features/checks/CheckSheets.tsx';
import { CheckDetails } from '../features/orders/CheckDetails.tsx';
import { CheckPayments } from '../features/payments/CheckPayments.tsx';
import { late } from '../ui/late.tsx';
import { useSearch } from '../ui/use-search.ts';

const PrintSheet = late(async () => (await import('../features/paper/PrintSheet.tsx')).PrintSheet);
const PaySheet = late(async () => (await import('../features/payments/PaySheet.tsx')).PaySheet);

/**
 * `/checks/:checkId`, with `?pay=now` while a payment is being taken and `?do=split` and the like for all else that is done to it, so that
 * the floor leads straight there and Back leaves it.
 */
export function CheckPage() {
  const { checkId = '' } = useParams();
  const [search, setSearch] = useSearch();
  const deed = search.get('do');
  const close = (): void => setSearch({}, { replace: true });
  useEffect(() => {
    warmSheets();
    void PaySheet.warm();
    void PrintSheet.warm();
  }, []);
  return (
    <>
      <CheckDetails
        checkId={checkId}
        deed={deed}
        onPay={() => setSearch({ pay: 'now' })}
        onDo={(next) => setSearch({ do: next }, { replace: deed !== null })}
        onClose={close}
      />
      {deed && (
        <Suspense>
          <CheckSheets key={checkId} checkId={checkId} deed={deed} onClose={close} />
          {deed === 'print' && <PrintSheet key={checkId} checkId={checkId} onClose={close} />}
        </Suspense>
      )}
      <CheckPayments checkId={checkId} />
      {search.has('pay') && (
        <Suspense>
          <PaySheet key={checkId} checkId={checkId} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
