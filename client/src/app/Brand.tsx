/** A word spoken, and heard. */
export function Brand() {
  return (
    <svg className="brand" viewBox="0 0 64 64" width="32" height="32" aria-hidden>
      <rect width="64" height="64" rx="17" fill="var(--chili)" />
      <g fill="none" stroke="var(--on-chili)" strokeWidth="6" strokeLinecap="round">
        <path d="M32 20a12 12 0 0 1 0 24" />
        <path d="M32 9a23 23 0 0 1 0 46" />
      </g>
      <circle cx="21" cy="32" r="6.5" fill="var(--on-chili)" />
    </svg>
  );
}
