/** What is known already, the first time it is asked for; then what `read` says. Without what is known, always that. */
export function startingWith<T>(known: T | undefined, read: () => Promise<T>): () => Promise<T> {
  let first = known;
  return () => {
    if (first === undefined) return read();
    const answer = Promise.resolve(first);
    first = undefined;
    return answer;
  };
}
