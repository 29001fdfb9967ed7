import * as l10n from '@vscode/l10n';
import { inOrder } from '../guards/inOrder';
import { error, info, warning } from '../guards/notice';
import { rightsNotices, type MissingRights } from '../guards/rights';
import type { ImageVersion } from '../model/version';
import type { ChangeOf, Notice, Plan, SourceSpec, VersionSpec } from '../plan';
import { fullName } from '../resourceId';
import { sourceAgain } from '../sourceAgain';
import { versionAgain } from '../versionAgain';

export interface ReplaceFacts {
  /** Whether the source is still there; absent where Azure could not be asked. */
  readonly sourceExists?: boolean | undefined;
  /** How one of our own operations had made it: knows more of the source than Azure tells. */
  readonly madeAs?: VersionSpec | undefined;
  readonly missingRights?: MissingRights;
}

/** A failed version keeps its number: it is deleted, and made again as it was meant to be when it is gone. */
export function replaceFailedVersion(version: ImageVersion, facts: ReplaceFacts): Plan {
  const target = version.id;
  const source = facts.madeAs?.source ?? sourceAgain(version);
  const create: ChangeOf<'createVersion'>[] = source
    ? [{ kind: 'createVersion', target, shall: facts.madeAs ?? versionAgain(version, source) }]
    : [];
  const notices = inOrder([
    ...stateNotices(version),
    ...sourceNotices(version, source, facts),
    ...rightsNotices(facts.missingRights),
  ]);
  return {
    kind: 'replaceFailedVersion',
    title: l10n.t('Replace {0}', fullName(target)),
    changes: [{ kind: 'deleteVersion', target }, ...create],
    notices,
  };
}

function stateNotices({ id: target, provisioningState }: ImageVersion): Notice[] {
  if (provisioningState === 'Failed') {
    return [
      warning('versionGoesFirst', {
        message: l10n.t('{0} is deleted before it is made again; machines cannot use it meanwhile.', fullName(target)),
        target,
      }),
    ];
  }
  return [
    error('versionHasNotFailed', {
      message: l10n.t('{0} has not failed: Azure says {1}.', fullName(target), provisioningState),
      fix: l10n.t('Retry single regions that failed, or make a version with another number.'),
      target,
    }),
  ];
}

function sourceNotices(version: ImageVersion, source: SourceSpec | undefined, facts: ReplaceFacts): Notice[] {
  const target = version.id;
  if (!source) {
    return [
      error('sourceNotTold', {
        message: l10n.t('Azure does not tell all that {0} was made from.', fullName(target)),
        fix: l10n.t('Delete it, and create the version from its source again.'),
        target,
      }),
    ];
  }
  if (facts.sourceExists === false) {
    return [
      error('sourceIsGone', {
        message: l10n.t('What {0} was made from is gone.', fullName(target)),
        fix: l10n.t('Delete the version, and make one from another source.'),
        target,
      }),
    ];
  }
  return facts.sourceExists === undefined
    ? [info('sourceNotChecked', { message: l10n.t('Whether its source is still there was not checked.'), target })]
    : [];
}
