interface Modules {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

const known = new Map<string, boolean>();

/** Names the chunk of all that the app's page imports at once; null for what comes later. */
export const carried = (id: string, modules: Modules): string | null => (isCarried(id, modules) ? 'house' : null);

function isCarried(id: string, modules: Modules): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  // Whoever imports each other in a circle is asked no second time.
  known.set(id, false);
  const info = modules.getModuleInfo(id);
  const isIt = /\/app\/main\.tsx$|\/client\/index\.html$/.test(id) || (info?.importers.some((one) => isCarried(one, modules)) ?? false);
  known.set(id, isIt);
  return isIt;
}
