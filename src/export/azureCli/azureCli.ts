import * as l10n from '@vscode/l10n';
import { isDeletion } from '../../domain/change/isDeletion';
import { isLabChange } from '../../domain/change/isLabChange';
import { describePlan } from '../../domain/plan/describePlan';
import type { Change, Plan } from '../../domain/plan/plan';
import { apiVersionNotes } from '../apiVersionNotes';
import { foreignTenantNotes } from '../foreignTenants';
import { hashComment } from '../hashComment';
import { noticeTexts } from '../noticeTexts';
import { azDefinition } from './azDefinition';
import { azDelete, azRetry, needsRetry } from './azDelete';
import { azGallery, azShare } from './azGallery';
import { azLabChange } from './azLabChange';
import { azResourceGroup } from './azResourceGroup';
import { azRestChange } from './azRestChange';
import { azUpdateDefinition } from './azUpdateDefinition';
import { azReplication, azVersion, azVersionWait } from './azVersion';
import { azVersionUpdate } from './azVersionUpdate';
import { azVirtualMachine } from './azVirtualMachine';

/**
 * A bash script that makes the same changes as running the plan, for Azure CLI 2.45 and later. It stops at the first
 * failing command. It ends with a table of regions; versions are ready when all are Completed.
 */
export function azureCli(plan: Plan): string {
  const versions = plan.changes.filter(isCreation).map(change => change.target);
  // What follows a version in the plan may need that it is complete.
  const noWait = versions.length > 1 && plan.changes.slice(-versions.length).every(isCreation);
  const blocks = [
    ...plan.changes.map(change => [titleOf(change, plan), ...azCommandsOf(change, noWait)]),
    ...(noWait
      ? [[hashComment(l10n.t('Wait until Azure has created the versions')), ...versions.map(azVersionWait)]]
      : []),
    ...(versions.length > 0
      ? [[hashComment(l10n.t('A region is ready when its state is Completed')), ...versions.map(azReplication)]]
      : []),
  ];
  const script = blocks.map(lines => lines.join('\n')).join('\n\n');
  return `${header(plan, script)}\n\n${script}\n`;
}

function isCreation({ kind }: Change): boolean {
  return kind === 'createVersion';
}

function header(plan: Plan, script: string): string {
  return [
    '#!/usr/bin/env bash',
    hashComment(plan.title),
    hashComment(l10n.t('Requires the Azure CLI. Sign in first with "az login".')),
    ...noticeTexts(plan).map(hashComment),
    ...[...foreignTenantNotes(plan), ...apiVersionNotes(script)].map(hashComment),
    'set -euo pipefail',
    ...(plan.changes.some(needsRetry) ? [azRetry] : []),
  ].join('\n');
}

function titleOf(change: Change, plan: Plan): string {
  const [line] = describePlan({ ...plan, changes: [change] });
  return hashComment(line?.text ?? '');
}

/** The bash commands for one change. */
export function azCommandsOf(change: Change, noWait = false): string[] {
  if (isLabChange(change)) return azLabChange(change);
  if (isDeletion(change)) return azDelete(change);
  switch (change.kind) {
    case 'createResourceGroup':
      return azResourceGroup(change);
    case 'createGallery':
      return azGallery(change);
    case 'createDefinition':
      return azDefinition(change);
    case 'createVersion':
      return azVersion(change, { noWait });
    case 'updateVersion':
      return azVersionUpdate(change);
    case 'updateDefinition':
      return azUpdateDefinition(change);
    case 'updateGallery':
    case 'setTags':
    case 'restoreVersion':
      return azRestChange(change);
    case 'shareGallery':
      return azShare(change);
    case 'createVirtualMachine':
      return azVirtualMachine(change);
  }
}
