import type { UnsentHere } from './unsent-here.ts';

/** For a screen where nobody is signed in; empty while nothing waits. */
export function unsentWords({ unsent, refused }: UnsentHere): string {
  const waiting = [
    ...(unsent > 0 ? [`${unsent} ${unsent === 1 ? 'tap' : 'taps'} not sent yet`] : []),
    ...(refused > 0 ? [`${refused} not accepted and to be decided`] : []),
  ];
  return waiting.length === 0 ? '' : `On this device: ${waiting.join(', ')}. It is kept until whoever made it signs in here.`;
}
