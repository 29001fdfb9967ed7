/** Asks each question once. A failure is an absent fact, and is asked for again the next time. */
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
