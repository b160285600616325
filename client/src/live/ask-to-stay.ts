/** Asks the browser to keep what waits here, also when the device runs out of room. What it answers changes nothing for us. */
export async function askToStay(): Promise<void> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (!storage?.persist || (await storage.persisted?.())) return;
  await storage.persist();
}
