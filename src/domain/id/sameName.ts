/** Azure compares names of resources, features, sizes and tags, and enum values, ignoring case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
