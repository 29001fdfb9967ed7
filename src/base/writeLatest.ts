/**
 * Serializes and coalesces writes: one at a time, and a queued text is replaced by a newer one. The caller of the
 * replaced text waits for the newer write, which must supersede it.
 */
export function writeLatest(write: (text: string) => Promise<void>): {
  readonly write: (text: string) => Promise<void>;
  /** Whether this text is among the last few written from here. */
  readonly wrote: (text: string) => boolean;
} {
  let waiting: { text: string; done: Promise<void> } | undefined;
  let running: Promise<void> = Promise.resolve();
  const recent: string[] = [];

  return {
    write(text) {
      if (waiting) {
        waiting.text = text;
        return waiting.done;
      }
      const next = { text, done: Promise.resolve() };
      next.done = running.then(() => {
        waiting = undefined;
        recent.push(next.text);
        if (recent.length > 5) recent.shift();
        return write(next.text);
      });
      waiting = next;
      running = next.done.catch(() => undefined);
      return next.done;
    },
    wrote: text => recent.includes(text),
  };
}
