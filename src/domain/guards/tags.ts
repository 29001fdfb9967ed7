import * as l10n from '@vscode/l10n';
import { tagsProblem } from '../names';
import { nameOf } from '../resourceId';
import type { Guard } from './versionTask';
import { error } from './notice';

export const tags: Guard = ({ gallery, definition }) => {
  const tagged = [
    { id: gallery.resourceGroup?.id ?? '', tags: gallery.resourceGroup?.create.tags },
    { id: gallery.id, tags: gallery.create?.tags },
    { id: definition.id, tags: definition.create?.tags },
  ];
  return tagged.flatMap(({ id, tags: given }) => {
    const fix = tagsProblem(given ?? {});
    if (fix === undefined) return [];
    return [
      error('tagsInvalid', { message: l10n.t('Azure does not take the tags of {0}.', nameOf(id)), fix, target: id }),
    ];
  });
};
