import * as l10n from '@vscode/l10n';
import { fullName } from '../../id/resourceId';
import { isUsableByLabs, isFailedOrDeleting, type CheckContext } from './checkContext';
import type { LabCheck } from './labCheck';
import { noVersionCheck } from './noVersionCheck';

/** Labs use the latest version: there must be one, and it must be the requested one. */
export function latestCheck(context: CheckContext): LabCheck {
  const { facts, version } = context;
  const code = 'latestVersion';
  if (!facts.versions) return noVersionCheck(code, context);
  const name = fullName(facts.definition.id);
  if (!version) {
    return { code, state: 'problem', sentence: l10n.t('{0} has no versions. Create one first.', name) };
  }
  if (isUsableByLabs(version))
    return { code, state: 'ok', sentence: l10n.t('{0} is included in latest.', fullName(version.id)) };
  const other = facts.versions.some(isUsableByLabs);
  if (isFailedOrDeleting(version)) {
    const sentence = other
      ? l10n.t('{0} has failed or is being deleted, so labs use another version.', fullName(version.id))
      : l10n.t('Every version of {0} has failed or is being deleted. Create one that works.', name);
    return { code, state: 'problem', sentence };
  }
  return {
    code,
    state: 'problem',
    sentence: other
      ? l10n.t('{0} is excluded from latest, so labs use another version.', fullName(version.id))
      : l10n.t('Every version of {0} is excluded from latest, but labs use the latest version.', name),
    fix: { action: 'includeInLatest', title: l10n.t('Include in Latest'), versionId: version.id },
  };
}
