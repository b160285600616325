import { EmptyState } from '../../ui/EmptyState.tsx';

interface NoChecksProps {
  readonly status: 'open' | 'closed';
  readonly query: string;
}

export function NoChecks({ status, query }: NoChecksProps) {
  if (query !== '') {
    return (
      <EmptyState icon="search" title={`Nothing for “${query}”`}>
        {status === 'open' ? 'It may be paid already: look there.' : 'It may still be open: look there.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="receipt" title={status === 'open' ? 'No open checks' : 'Nothing paid yet today'}>
      {status === 'open'
        ? 'Open one from a table on the floor, or start a tab by name.'
        : 'Paid checks are listed here with their receipts.'}
    </EmptyState>
  );
}
