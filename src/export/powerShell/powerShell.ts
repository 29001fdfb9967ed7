import * as l10n from '@vscode/l10n';
import { describePlan } from '../../domain/plan/describePlan';
import { isDeletion } from '../../domain/change/isDeletion';
import { isLabChange } from '../../domain/change/isLabChange';
import type { Change, Plan } from '../../domain/plan/plan';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import { psCommand } from './psCommand';
import { psDefinition, psDelete, psGallery, psVersion } from './psGallery';
import { psLabChange } from './psLabChange';
import { powerShellComment, powerShellQuote } from './powerShellQuote';
import { psRestChange, psSend, psUpdateDefinition, psUpdateVersion, psVirtualMachine } from './psRest';

/**
 * A PowerShell 7 script for the Az module that makes the same changes as running the plan, and stops at the first
 * failure.
 */
export function powerShell(plan: Plan): string {
  let subscription = '';
  const blocks = plan.changes.map(change => {
    const [line] = describePlan({ ...plan, changes: [change] });
    const own = subscriptionOf(change.target);
    const context = own === subscription ? [] : [`Set-AzContext -Subscription ${powerShellQuote(own)} | Out-Null`];
    subscription = own;
    return [powerShellComment(line?.text ?? ''), ...context, ...commandsOf(change)].join('\n');
  });
  return `${[header(plan), ...blocks].join('\n\n')}\n`;
}

function header(plan: Plan): string {
  const notices = plan.notices.filter(one => one.severity !== 'info');
  return [
    '#Requires -Version 7.0',
    '#Requires -Modules Az.Accounts, Az.Compute, Az.Resources',
    powerShellComment(plan.title),
    powerShellComment(l10n.t('Sign in first with "Connect-AzAccount".')),
    ...notices.map(({ message, fix }) => powerShellComment(fix === undefined ? message : `${message} ${fix}`)),
    "$ErrorActionPreference = 'Stop'",
    psSend,
  ].join('\n');
}

function commandsOf(change: Change): string[] {
  if (isLabChange(change)) return psLabChange(change);
  if (isDeletion(change)) return psDelete(change);
  switch (change.kind) {
    case 'createResourceGroup':
      return psCommand(
        'New-AzResourceGroup',
        ['Name', nameOf(change.target)],
        ['Location', change.spec.location],
        ['Tag', change.spec.tags],
      );
    case 'createGallery':
      return psGallery(change) ?? psRestChange(change);
    case 'createDefinition':
      return psDefinition(change);
    case 'createVersion':
      return psVersion(change) ?? psRestChange(change);
    case 'updateVersion':
      return psUpdateVersion(change);
    case 'updateDefinition':
      return psUpdateDefinition(change);
    case 'updateGallery':
    case 'setTags':
    case 'shareGallery':
    case 'restoreVersion':
      return psRestChange(change);
    case 'createVirtualMachine':
      return psVirtualMachine(change);
  }
}
