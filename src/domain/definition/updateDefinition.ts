import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import type { Gallery } from '../gallery/gallery';
import { fullName } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error, warning } from '../plan/notice';
import type { DefinitionDelta, Notice, Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { definitionTask } from '../plan/versionTask';
import { endOfLifeNotices } from '../version/endOfLifeNotices';
import { existingDefinition } from './definitionNotices';
import { definitionTextNotices, rangeNotices } from './definitionTextNotices';
import { featureValueNotices, securityNotices } from './featureNotices';
import { featureKey, sameFeatures, setKey } from './featureValue';
import type { ImageDefinition } from './imageDefinition';

export interface UpdateDefinitionFacts {
  readonly now: number;
  /** How the gallery is shared. */
  readonly permissions?: Gallery['permissions'] | undefined;
}

/** Updates the mutable properties of a definition. Unchanged ones are left out. */
export function updateDefinition(
  definition: ImageDefinition,
  wanted: DefinitionDelta,
  facts: UpdateDefinitionFacts,
): Plan {
  const { id: target, other } = definition;
  const delta = differing(definition, wanted);
  const isEmpty = Object.keys(delta).length === 0;
  return {
    kind: 'updateDefinition',
    title: l10n.t('Edit image definition {0}', fullName(target)),
    changes: isEmpty ? [] : [{ kind: 'updateDefinition', target, spec: { ...delta, ...(other && { other }) } }],
    notices: sortNotices([
      ...existingDefinition({ definition: definitionTask({ existing: definition }) }),
      ...(isEmpty ? [nothing(definition)] : []),
      ...endOfLifeNotices(delta.endOfLifeDate, facts.now, target),
      ...rangeNotices(target, delta.recommended),
      ...definitionTextNotices(target, delta),
      ...featureNotices(definition, delta, facts.permissions ?? 'Private'),
    ]),
  };
}

/** Only what differs from the current definition. */
function differing(before: ImageDefinition, wanted: DefinitionDelta): DefinitionDelta {
  const date = wanted.endOfLifeDate === undefined ? undefined : isoDate(wanted.endOfLifeDate);
  const features = wanted.features?.map(one => ({
    ...before.features.find(({ name }) => sameName(name, one.name)),
    ...one,
  }));
  const normal: DefinitionDelta = {
    ...wanted,
    ...(features && { features }),
    ...(date !== undefined && { endOfLifeDate: date }),
  };
  const now: Readonly<Record<string, unknown>> = {
    ...before,
    description: before.description ?? '',
    endOfLifeDate: before.endOfLifeDate === undefined ? undefined : isoDate(before.endOfLifeDate),
    releaseNoteUri: before.releaseNoteUri ?? '',
    privacyStatementUri: before.privacyStatementUri ?? '',
  };
  const different = Object.entries(normal).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name]),
  );
  return Object.fromEntries(different.filter(([name]) => !isSameSet(before, wanted, name)));
}

/** Features and disk types are sets, which Azure may spell otherwise. */
function isSameSet(before: ImageDefinition, wanted: DefinitionDelta, name: string): boolean {
  if (name === 'features') return sameFeatures(before.features, wanted.features ?? []);
  return (
    name === 'disallowedDiskTypes' && setKey(before.disallowedDiskTypes) === setKey(wanted.disallowedDiskTypes ?? [])
  );
}

function nothing({ id: target, name }: ImageDefinition): Notice {
  const message = l10n.t('{0} already has these settings.', name);
  return error('nothingToChange', { message, fix: l10n.t('Change something first.'), target });
}

/** Only what the edit adds or changes is judged: Azure has accepted the rest. */
function featureNotices(
  { id: target, features: before }: ImageDefinition,
  { features }: DefinitionDelta,
  permissions: Gallery['permissions'],
): Notice[] {
  if (!features) return [];
  const had = new Set(before.map(featureKey));
  const altered = features.filter(one => !had.has(featureKey(one)));
  return [
    ...featureValueNotices(target, altered),
    ...securityNotices(target, altered, permissions),
    warning('featuresReachFurther', {
      message: l10n.t('New features also apply to virtual machines created from existing versions.'),
      fix: l10n.t('Afterward, try a virtual machine created from the latest version.'),
      target,
    }),
  ];
}
