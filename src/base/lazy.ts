/** What answers every call with a promise, so that nobody can tell when it came to be. */
type AsyncMethods<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** Something that is loaded with its first call. */
export function lazyProxy<T extends AsyncMethods<T>>(load: () => Promise<T>): T {
  const loaded = lazyLoad(load);
  return new Proxy({} as T, {
    get(_, name) {
      // Whoever awaits it asks for `then`, and must not take it for a promise.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return async (...args: never[]): Promise<unknown> => (await loaded())[name as keyof T](...args);
    },
  });
}

/** Loads something with the first call and gives it to every later one; where loading failed, the next call tries again. */
export function lazyLoad<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
