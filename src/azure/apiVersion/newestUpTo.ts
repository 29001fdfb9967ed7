/**
 * The newest of the offered api-versions that isn't newer than ours. A preview only where nothing else fits, since it may
 * differ from what became of it.
 */
export function newestUpTo(ours: string, offered: readonly string[]): string | undefined {
  const fitting = offered.filter(one => keyOf(one) <= keyOf(ours)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  return fitting.find(one => one === ours || !isPreview(one)) ?? fitting[0];
}

function isPreview(version: string): boolean {
  return version.length > date.length;
}

/** A preview comes before the version of its day. */
function keyOf(version: string): string {
  return isPreview(version) ? version : `${version}~`;
}

const date = '2024-03-03';
