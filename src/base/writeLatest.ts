/**
 * Writes one text after another, never two at once. A text that is not yet being written gives way to a newer one; its
 * writer waits for the newer one instead, which holds all that the older one held.
 */
export function writeLatest(write: (text: string) => Promise<void>): {
  readonly write: (text: string) => Promise<void>;
  /** Whether this text was among the last that were written from here. */
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
