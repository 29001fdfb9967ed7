import * as l10n from '@vscode/l10n';
import { error, warning } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { Guard } from '../plan/versionTask';

/** A shallow version is for tests: it has one replica in its home region and reads from its source. */
export const shallow: Guard = ({ choice, source, versionId: target }) => {
  if (choice.replicationMode !== 'Shallow') return [];
  const notices: Notice[] = [];
  if (choice.targetRegions.length > 1) {
    notices.push(
      error('shallowSeveralRegions', {
        message: l10n.t('A shallow version can be only in its home region.'),
        fix: l10n.t('Remove the other regions, or create a full version.'),
        target,
      }),
    );
  }
  if (choice.targetRegions.some(({ replicaCount }) => replicaCount > 1)) {
    notices.push(
      error('shallowSeveralReplicas', {
        message: l10n.t('A shallow version can have only one replica.'),
        fix: l10n.t('Use one replica, or create a full version.'),
        target,
      }),
    );
  }
  return [
    ...notices,
    warning('shallowNeedsSource', {
      message: l10n.t('The shallow version has no copy of its own and reads from {0}.', source.name),
      fix: l10n.t('Keep the source for as long as the version is used.'),
      target: source.id,
    }),
  ];
};
