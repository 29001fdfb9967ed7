/** What is known already, the first time it is asked for; then what `read` says. Without what is known, always that. */
export function startingWith<A extends readonly unknown[], T>(
  known: T | undefined,
  read: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let first = known;
  return (...args) => {
    if (first === undefined) return read(...args);
    const answer = Promise.resolve(first);
    first = undefined;
    return answer;
  };
}
