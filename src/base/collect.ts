import { mapLimited } from './mapLimited';

/** Asks once a key, for at most `atOnce` items at a time, and keeps what was answered, by key. The first failure rejects. */
export async function collect<I, T>(
  items: readonly I[],
  keyOf: (item: I) => string,
  ask: (item: I) => Promise<T | undefined>,
  atOnce = Infinity,
): Promise<ReadonlyMap<string, T>> {
  const unlike = [...new Map(items.map(item => [keyOf(item), item]))];
  const answers = await mapLimited(unlike, atOnce, async ([key, item]) => [key, await ask(item)] as const);
  return new Map(answers.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer] as const])));
}
