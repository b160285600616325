import { encode } from 'uqr';
import { useMemo } from 'react';

/** Read by a manager's phone, it opens the page on which this screen is paired, with the code filled in. */
export function PairCode({ code }: { readonly code: string }) {
  const { size, path } = useMemo(() => drawn(`${location.origin}/team?pair=${code}`), [code]);
  return (
    // A drawing that is worked out here has no file that an `img` could name.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="pair-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The same code for a phone’s camera">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Four modules of white around it: readers need them (ISO/IEC 18004). */
const QUIET_ZONE = 4;

function drawn(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
