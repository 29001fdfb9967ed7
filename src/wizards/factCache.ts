/** Caches what was read from Azure, by key. A failed read gives undefined and isn't cached. */
export type FactCache = <T>(question: string, ask: () => Promise<T>) => Promise<T | undefined>;

export function createFactCache(): FactCache {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(question: string, ask: () => Promise<T>) => {
    const before = asked.get(question) as Promise<T | undefined> | undefined;
    if (before) return before;
    const answer = ask().catch(() => {
      asked.delete(question);
      return undefined;
    });
    asked.set(question, answer);
    return answer;
  };
}
