import { EmptyState } from '../ui/EmptyState.tsx';
import { useTitle } from '../ui/use-title.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

export function NotFoundPage() {
  useTitle('Nothing here');
  return (
    <EmptyState
      isWholePage
      icon="search"
      title="Nothing is served here"
      action={
        <LinkButton tone="primary" size="l" to="/">
          Back to work
        </LinkButton>
      }
    >
      This address leads nowhere in Heard. The link may be old, or it has a typing slip.
    </EmptyState>
  );
}
