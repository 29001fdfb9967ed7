export function* filter<T>(items: Iterable<T>, holds: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (holds(item)) yield item;
}

export function* map<T, R>(items: Iterable<T>, convert: (item: T) => R): Iterable<R> {
  for (const item of items) yield convert(item);
}

export function* flatMap<T, R>(items: Iterable<T>, convert: (item: T) => Iterable<R>): Iterable<R> {
  for (const item of items) yield* convert(item);
}

export function* take<T>(items: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  if (left <= 0) return;
  for (const item of items) {
    yield item;
    if (--left <= 0) return;
  }
}
