import './face.css';
import type { CSSProperties } from 'react';
import { initials } from '../../ui/elapsed.ts';

/** Initials on a hue that the name always gives, so that people find themselves by colour too. */
export function Face({ name }: { readonly name: string }) {
  return (
    <span className="face hued" style={{ '--hue': hueOf(name) } as CSSProperties} aria-hidden>
      {initials(name)}
    </span>
  );
}

const hueOf = (name: string): number => Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
