/** Asks once for each key, also for those who ask meanwhile, and keeps the answer. A failure isn't kept. */
export function rememberAnswers<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key, ask) => {
    const before = answers.get(key);
    if (before) return before;
    const answer = ask();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
