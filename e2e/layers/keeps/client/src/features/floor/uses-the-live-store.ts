export { useRow } from '../../live/use-live.ts';
export { Button } from '../../ui/Button.tsx';
