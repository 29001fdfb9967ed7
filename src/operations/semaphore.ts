/** So many turns at once; whoever comes later waits in the order of coming. Taking a turn gives the way to end it, once. */
export function createSemaphore(count: number): () => Promise<() => void> {
  let free = count;
  const waiting: (() => void)[] = [];

  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>(resolve => waiting.push(resolve));
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    };
  };
}
