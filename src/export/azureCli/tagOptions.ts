import type { Tags } from '../../domain/resource/resource';
import type { Option } from './azCommand';

export function tagsOption(tags: Tags | undefined): Option | undefined {
  const pairs = Object.entries(tags ?? {}).map(([name, value]) => `${name}=${value}`);
  return pairs.length > 0 ? ['tags', ...pairs] : undefined;
}

/** `--tags` splits at the first `=`, and takes a leading hyphen for an option. */
export function supportsTags(tags: Tags | undefined): boolean {
  return Object.keys(tags ?? {}).every(name => !name.includes('=') && !name.startsWith('-'));
}
