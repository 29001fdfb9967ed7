import * as l10n from '@vscode/l10n';
import { tagsProblem } from '../id/nameProblems';
import { nameOf } from '../id/resourceId';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard } from '../plan/versionTask';
import type { Tags } from './resource';

export const tags: Guard = ({ gallery, definition, choice, versionId }) => {
  const tagged = [
    { id: gallery.resourceGroup?.id ?? '', tags: gallery.resourceGroup?.create.tags },
    { id: gallery.id, tags: gallery.create?.tags },
    { id: definition.id, tags: definition.create?.tags },
    { id: versionId, tags: choice.tags },
  ];
  return tagged.flatMap(one => tagNotices(one.id, one.tags));
};

export function tagNotices(target: string, given: Tags = {}): Notice[] {
  const fix = tagsProblem(given);
  if (fix === undefined) return [];
  return [
    error('tagsInvalid', { message: l10n.t("Azure doesn't accept the tags of {0}.", nameOf(target)), fix, target }),
  ];
}
