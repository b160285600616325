import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** One broken screen never takes the others along: the bar, the alarms and the outbox live outside it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <EmptyState
        isWholePage
        icon="alert"
        title="This screen stumbled"
        action={
          <>
            <Button tone="primary" size="l" onClick={() => this.setState({ isBroken: false })}>
              Try again
            </Button>
            <Button tone="quiet" onClick={() => location.reload()}>
              Reload Heard
            </Button>
          </>
        }
      >
        Everything you sent and typed is safe. Trying again usually helps.
      </EmptyState>
    );
  }
}
