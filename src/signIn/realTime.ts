import type { Clock } from '../domain/clock';

/** Azure's clock in everyday use. */
export const realTime: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(timer);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('Aborted'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', fail);
        resolve();
      }, ms);
      if (signal?.aborted) fail();
      else signal?.addEventListener('abort', fail, { once: true });
    }),
};
