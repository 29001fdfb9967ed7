import * as l10n from '@vscode/l10n';
import { identifierKey } from '../definition/uniqueNames';
import { fullName, idKey } from '../id/resourceId';
import { error } from './notice';
import type { RefusalCode } from './noticeCode';
import type { Notice } from './plan';
import type { VersionTask, PlanGuard } from './versionTask';

/** Several images in one plan don't conflict with each other. */
export const duplicates: PlanGuard = tasks => [
  ...repeated(tasks.filter(isClone), task => idKey(task.source.id)).map(({ source }) =>
    error('imageTwiceInPlan', {
      message: l10n.t(
        '{0} is in this plan twice, but Azure can create only one version at a time from a managed image.',
        source.name,
      ),
      fix: l10n.t('Clone it once, then add regions or copy the version.'),
      target: source.id,
    }),
  ),
  ...repeated(tasks, task => idKey(task.versionId)).map(({ versionId }) =>
    error('versionTwiceInPlan', {
      message: l10n.t('Two images would become version {0}.', fullName(versionId)),
      fix: l10n.t('Give each one its own version number or image definition.'),
      target: versionId,
    }),
  ),
  ...differing(tasks, 'galleryShapesDiffer', ({ gallery }) => [gallery.id, gallery.create]),
  ...differing(tasks, 'definitionShapesDiffer', ({ definition }) => [definition.id, definition.create]),
  ...duplicateIdentifiers(tasks),
];

function isClone({ source }: VersionTask): boolean {
  return source.kind === 'managedImage';
}

function repeated(tasks: readonly VersionTask[], key: (task: VersionTask) => string): readonly VersionTask[] {
  const keys = tasks.map(key);
  return tasks.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
}

/** Two images may share a new parent if they agree on its properties. */
function differing(
  tasks: readonly VersionTask[],
  code: RefusalCode,
  part: (task: VersionTask) => readonly [string, unknown],
): Notice[] {
  const shapes = new Map<string, string>();
  return tasks.flatMap(task => {
    const [target, shape] = part(task);
    const text = JSON.stringify(shape ?? null);
    const first = shapes.get(idKey(target)) ?? text;
    shapes.set(idKey(target), first);
    if (first === text) return [];
    const message = l10n.t('Two images would create {0} with different settings.', fullName(target));
    return [
      error(code, {
        message,
        fix: l10n.t('Give one of them a different name, or use the same settings for both.'),
        target,
      }),
    ];
  });
}

function duplicateIdentifiers(tasks: readonly VersionTask[]): Notice[] {
  const holders = new Map<string, string>();
  return tasks.flatMap(({ gallery, definition }) => {
    if (!definition.create) return [];
    const key = `${idKey(gallery.id)}\n${identifierKey(definition.create.identifier)}`;
    const holder = holders.get(key) ?? idKey(definition.id);
    holders.set(key, holder);
    if (holder === idKey(definition.id)) return [];
    const message = l10n.t('Two new image definitions have the same publisher, offer, and SKU.');
    const fix = l10n.t('Change one of the three. Together, they must be unique within a gallery.');
    return [error('identifierTaken', { message, fix, target: definition.id })];
  });
}
