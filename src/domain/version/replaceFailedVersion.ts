import * as l10n from '@vscode/l10n';
import type { Locks } from '../deletion/lock';
import { lockNotices } from '../deletion/lockNotices';
import { protectionNotices } from '../deletion/protectionNotices';
import { fullName } from '../id/resourceId';
import { leftOut } from '../plan/leftOut';
import { error, info, warning } from '../plan/notice';
import type { ChangeOf, Notice, Plan, VersionSpec } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import type { SourceSpec } from '../plan/sourceSpec';
import { reportedSource } from '../source/reportedSource';
import type { ImageVersion } from './imageVersion';
import { pastEndOfLifeNotices, withoutPastEndOfLife } from './pastEndOfLife';
import { recreationSpec } from './recreationSpec';

export interface ReplaceFacts {
  readonly now: number;
  /** Whether the source still exists. Absent if unknown. */
  readonly sourceExists?: boolean | undefined;
  /** The spec it was created with, if by an operation of ours: contains more about the source than Azure reports. */
  readonly originalSpec?: VersionSpec | undefined;
  /** In its subscription. Absent if they couldn't be read. */
  readonly locks?: Locks | undefined;
}

/** Deletes a failed version, then recreates it with the same number and the intended properties. */
export function replaceFailedVersion(version: ImageVersion, facts: ReplaceFacts): Plan {
  const target = version.id;
  const source = facts.originalSpec?.source ?? reportedSource(version);
  const create: ChangeOf<'createVersion'>[] = source
    ? [{ kind: 'createVersion', target, spec: againSpec(version, source, facts) }]
    : [];
  const notices = sortNotices([
    ...stateNotices(version),
    ...lockNotices([target], facts.locks),
    ...protectionNotices(version, facts.now),
    ...sourceNotices(version, source, facts),
    ...leftOut(target, source && version.unrepeatable),
    ...(source ? pastEndOfLifeNotices(version, facts.now) : []),
  ]);
  return {
    kind: 'replaceFailedVersion',
    title: l10n.t('Replace {0}', fullName(target)),
    changes: [{ kind: 'deleteVersion', target }, ...create],
    notices,
  };
}

/** As Azure describes it now, since it may have been edited; from the source and tenant of its creation. */
function againSpec(version: ImageVersion, source: SourceSpec, { now, originalSpec }: ReplaceFacts): VersionSpec {
  const sourceTenantId = originalSpec?.sourceTenantId;
  const spec = recreationSpec(withoutPastEndOfLife(version, now), source);
  return { ...spec, ...(sourceTenantId !== undefined && { sourceTenantId }) };
}

function stateNotices({ id: target, provisioningState }: ImageVersion): Notice[] {
  if (provisioningState === 'Failed') {
    return [
      warning('versionGoesFirst', {
        message: l10n.t(
          "{0} is deleted before it's re-created. Virtual machines can't use it in the meantime.",
          fullName(target),
        ),
        target,
      }),
    ];
  }
  return [
    error('versionHasNotFailed', {
      message: l10n.t("{0} hasn't failed: Azure reports {1}.", fullName(target), provisioningState),
      fix: l10n.t('Retry only the failed regions, or create a version with another number.'),
      target,
    }),
  ];
}

function sourceNotices(version: ImageVersion, source: SourceSpec | undefined, facts: ReplaceFacts): Notice[] {
  const target = version.id;
  if (!source) {
    return [
      error('sourceUnknown', {
        message: l10n.t("Azure doesn't report everything that {0} was created from.", fullName(target)),
        fix: l10n.t('Delete it, then create the version again from its source.'),
        target,
      }),
    ];
  }
  if (facts.sourceExists === false) {
    return [
      error('sourceIsGone', {
        message: l10n.t('The source of {0} no longer exists.', fullName(target)),
        fix: l10n.t('Delete the version, then create one from another source.'),
        target,
      }),
    ];
  }
  return facts.sourceExists === undefined
    ? [info('sourceNotChecked', { message: l10n.t("Couldn't check whether its source still exists."), target })]
    : [];
}
