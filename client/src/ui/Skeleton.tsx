import './skeleton.css';

interface SkeletonProps {
  /** What is being waited for, read aloud: "Loading the floor". */
  readonly label: string;
  readonly blocks?: number;
  readonly className?: string;
}

/** Holds the place of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ label, blocks = 6, className = '' }: SkeletonProps) {
  return (
    <output className={`skeleton ${className}`}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: blocks }, (_, at) => (
        <span key={at} className="skeleton-block" aria-hidden />
      ))}
    </output>
  );
}
