import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  readonly name: IconName;
  /** Edge length in rem. */
  readonly size?: number;
  /** What it says to those who cannot see it; without one the words beside it say it. */
  readonly label?: string;
}

export function Icon({ name, size = 1.5, label }: IconProps) {
  const voice = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size}rem`}
      height={`${size}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...voice}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
