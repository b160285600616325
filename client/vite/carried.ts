interface Modules {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Names the chunk of all that one of these modules imports at once; null for what comes later. */
export function carriedBy(name: string, roots: RegExp): (id: string, modules: Modules) => string | null {
  const known = new Map<string, boolean>();
  const isCarried = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Whoever imports each other in a circle is asked no second time.
    known.set(id, false);
    const isIt = roots.test(id) || (modules.getModuleInfo(id)?.importers.some((one) => isCarried(one, modules)) ?? false);
    known.set(id, isIt);
    return isIt;
  };
  return (id, modules) => (isCarried(id, modules) ? name : null);
}
