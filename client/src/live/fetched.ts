/** What is fetched at most once; a fetch that failed is tried again by whoever asks next. */
export function fetched<T>(fetch: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | undefined;
  return () => {
    coming ??= fetch().catch((error: unknown) => {
      coming = undefined;
      throw error;
    });
    return coming;
  };
}
