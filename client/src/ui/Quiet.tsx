import { Component, Suspense, type ReactNode } from 'react';

interface QuietProps {
  readonly children: ReactNode;
  /** Holds its place until it has come. */
  readonly fallback?: ReactNode;
}

/** Something that comes late, beside something that must stand: when it breaks or cannot be had it is not there, and nothing else. */
export class Quiet extends Component<QuietProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>;
  }
}
