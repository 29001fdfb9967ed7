import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import { existingDefinition } from './definitionNotices';
import { featureValueNotices, securityNotices } from './featureNotices';
import { definitionTextNotices, rangeNotices } from './definitionTextNotices';
import { endOfLifeNotices } from '../version/endOfLifeNotices';
import { sortNotices } from '../plan/sortNotices';
import { error, warning } from '../plan/notice';
import { definitionTask } from '../plan/versionTask';
import type { Gallery } from '../gallery/gallery';
import type { ImageDefinition } from './imageDefinition';
import type { DefinitionDelta, Notice, Plan } from '../plan/plan';
import { fullName } from '../id/resourceId';

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
  const target = definition.id;
  const delta = differing(definition, wanted);
  const isEmpty = Object.keys(delta).length === 0;
  return {
    kind: 'updateDefinition',
    title: l10n.t('Edit image definition {0}', fullName(target)),
    changes: isEmpty ? [] : [{ kind: 'updateDefinition', target, spec: delta }],
    notices: sortNotices([
      ...existingDefinition({ definition: definitionTask({ existing: definition }) }),
      ...(isEmpty ? [nothing(definition)] : []),
      ...endOfLifeNotices(delta.endOfLifeDate, facts.now, target),
      ...rangeNotices(target, delta.recommended),
      ...definitionTextNotices(target, delta),
      ...featureNotices(target, delta, facts.permissions ?? 'Private'),
    ]),
  };
}

/** Only what differs from the current definition. */
function differing(before: ImageDefinition, wanted: DefinitionDelta): DefinitionDelta {
  const date = wanted.endOfLifeDate === undefined ? undefined : isoDate(wanted.endOfLifeDate);
  const normal: DefinitionDelta = { ...wanted, ...(date !== undefined && { endOfLifeDate: date }) };
  const now: Readonly<Record<string, unknown>> = {
    ...before,
    description: before.description ?? '',
    endOfLifeDate: before.endOfLifeDate === undefined ? undefined : isoDate(before.endOfLifeDate),
    releaseNoteUri: before.releaseNoteUri ?? '',
    privacyStatementUri: before.privacyStatementUri ?? '',
  };
  return Object.fromEntries(
    Object.entries(normal).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name])),
  );
}

function nothing({ id: target, name }: ImageDefinition): Notice {
  const message = l10n.t('{0} already has these settings.', name);
  return error('nothingToChange', { message, fix: l10n.t('Change something first.'), target });
}

function featureNotices(target: string, { features }: DefinitionDelta, permissions: Gallery['permissions']): Notice[] {
  if (!features) return [];
  return [
    ...featureValueNotices(target, features),
    ...securityNotices(target, features, permissions),
    warning('featuresReachFurther', {
      message: l10n.t('New features also apply to VMs created from existing versions.'),
      fix: l10n.t('Afterward, try a VM created from the latest version.'),
      target,
    }),
  ];
}
