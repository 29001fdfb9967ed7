import { nameOf, parentId, sameId } from '../../domain/id/resourceId';
import { previousVersion } from '../../domain/version/previousVersion';
import type { Choice } from '../engine/prompter';

/** The version before `id` first, then its other siblings, then the rest; otherwise in the given order. */
export function previousFirst(choices: readonly Choice<string>[], id: string): readonly Choice<string>[] {
  const siblings = choices.filter(({ value }) => sameId(parentId(value) ?? '', parentId(id) ?? ' '));
  const name = previousVersion(
    nameOf(id),
    siblings.map(({ value }) => nameOf(value)),
  );
  const previous = siblings.filter(({ value }) => nameOf(value) === name);
  return [...new Set([...previous, ...siblings, ...choices])];
}
