/** Asks once for all who ask for the same thing while the answer is on its way. Nothing is kept. */
export function shareRunning<T>(): (key: unknown, ask: () => Promise<T>) => Promise<T> {
  const running = new Map<unknown, Promise<T>>();
  return (key, ask) => {
    const before = running.get(key);
    if (before) return before;
    const answer = ask().finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}
