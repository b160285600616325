import type { Age } from '@heard/shared/kitchen/ticket-age.ts';

/** Ring, diamond, triangle, octagon: told apart in grey, and at three metres. */
const SHAPES: Readonly<Record<Age, string>> = {
  fresh: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 4.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  warm: 'M12 1.500 22.500 12 12 22.500 1.500 12z',
  due: 'M12 2 23.500 22H.5z',
  late: 'M7.500 1.500h9l6 6v9l-6 6h-9l-6-6v-9zM10.500 5.500v8.500h3V5.500zm0 10.500v3h3v-3z',
};

export function AgeShape({ age }: { readonly age: Age }) {
  return (
    <svg className="age-shape" viewBox="0 0 24 24" fill="currentColor" fillRule="evenodd" aria-hidden>
      <path d={SHAPES[age]} />
    </svg>
  );
}
