import type { Tags } from '../../domain/resource/resource';
import type { Option } from './azCommand';

export function tagsOption(tags: Tags | undefined): Option | undefined {
  const pairs = Object.entries(tags ?? {}).map(([name, value]) => `${name}=${value}`);
  return pairs.length > 0 ? ['tags', ...pairs] : undefined;
}

/** `--tags` splits at the first `=`, and treats a leading hyphen as an option and a leading `@` as a file. */
export function supportsTags(tags: Tags | undefined): boolean {
  return Object.entries(tags ?? {}).every(
    ([name, value]) => !name.includes('=') && !/^[-@]/.test(name) && !value.startsWith('@'),
  );
}

/** Like any option, `--description` treats a leading `@` as a file name. */
export function supportsText(text: string | undefined): boolean {
  return !text?.startsWith('@');
}
