import { byNumberDescending } from './semanticVersion';

/** The highest version name below `name`. Undefined if there is none. */
export function previousVersion(name: string, names: readonly string[]): string | undefined {
  return names.filter(one => byNumberDescending(one, name) > 0).sort(byNumberDescending)[0];
}
