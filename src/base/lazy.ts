import type { Disposable } from './event';

/** An object whose methods are all asynchronous, so that callers don't notice when it is loaded. */
type AsyncMethods<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** A proxy whose target is loaded on the first call. */
export function lazyProxy<T extends AsyncMethods<T>>(load: () => Promise<T>): T {
  const loaded = lazyLoad(load);
  return new Proxy({} as T, {
    get(_, name) {
      // `await` looks for `then`: the proxy must not pass for a promise.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return async (...args: never[]): Promise<unknown> => (await loaded())[name as keyof T](...args);
    },
  });
}

/** Loads on the first call and shares the result with later calls. After a failure, the next call tries again. */
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

/** Loads something that nobody waits for, and disposes it once it is there. */
export function lazyDisposable(load: () => Promise<Disposable>, onError: (error: unknown) => void): Disposable {
  const loaded = load();
  loaded.catch(onError);
  return {
    dispose: () =>
      void loaded.then(
        one => one.dispose(),
        () => undefined,
      ),
  };
}
