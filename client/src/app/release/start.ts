import { watchTouches } from '../../live/touches.ts';
import { countUnsentHere } from '../../live/unsent-here.ts';
import { storedValue } from '../session/stored-value.ts';
import { showToast } from '../../ui/toast-list.ts';
import { followReleases } from './follow-releases.ts';
import { hasDraft, isIdle } from './idle.ts';

const renewed = storedValue<true>('heard-renewed', () => sessionStorage);

/** Begins to keep the app on this device. */
export async function startReleases(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (renewed.read()) showToast('Heard was renewed while nobody was at work.');
  renewed.write(null);
  const untouchedFor = watchTouches();
  await followReleases({
    workers: navigator.serviceWorker,
    async isIdle() {
      const { unsent } = await countUnsentHere();
      const hasDialog = document.querySelector('dialog[open]') !== null;
      return isIdle({ untouchedFor: untouchedFor(), hasDraft: hasDraft(), hasDialog, unsent });
    },
    waits(now) {
      showToast('A new release is here. It loads when nobody is at work.', { action: { label: 'Load it now', do: now } });
    },
    reload() {
      renewed.write(true);
      location.reload();
    },
  });
}
