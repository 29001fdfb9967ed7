/** Azure compares the names of resources, features, sizes and tags, and the words of its enumerations, without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
