/** Asks for each item and keeps what was answered, by key. */
export async function collect<I, T>(
  items: readonly I[],
  keyOf: (item: I) => string,
  ask: (item: I) => Promise<T | undefined>,
): Promise<ReadonlyMap<string, T>> {
  const answers = await Promise.all(items.map(async item => ({ key: keyOf(item), answer: await ask(item) })));
  return new Map(answers.flatMap(({ key, answer }) => (answer === undefined ? [] : [[key, answer] as const])));
}
