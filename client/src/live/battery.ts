interface Battery extends EventTarget {
  readonly level: number;
}

/** How full the device is, percent; null where the browser does not tell. */
export function watchBattery(): { readonly percent: () => number | null; readonly stop: () => void } {
  const over = new AbortController();
  let percent: number | null = null;
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  const watch = async (): Promise<void> => {
    const battery = await getBattery?.call(navigator);
    if (!battery) return;
    const look = (): void => void (percent = Math.round(battery.level * 100));
    look();
    battery.addEventListener('levelchange', look, { signal: over.signal });
  };
  watch().catch(() => {});
  return { percent: () => percent, stop: () => over.abort() };
}
