import { Component, type ReactNode } from 'react';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { Stumbled } from './kitchen-parts.ts';

const TRY_AGAIN_AFTER = 5 * SECOND;

interface KitchenRescueProps {
  readonly children: ReactNode;
}

/**
 * Nobody stands at a wall screen to press a button, so it draws itself anew until it succeeds. It never reloads the page: without
 * the network there might be none to come back to.
 */
export class KitchenRescue extends Component<KitchenRescueProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  #timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.setState({ isBroken: false }), TRY_AGAIN_AFTER);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Quiet>
        <Stumbled />
      </Quiet>
    );
  }
}
