import * as l10n from '@vscode/l10n';
import { isDeletion } from '../../domain/change/isDeletion';
import { isLabChange } from '../../domain/change/isLabChange';
import { nameOf, subscriptionOf } from '../../domain/id/resourceId';
import { describePlan } from '../../domain/plan/describePlan';
import type { Change, Plan } from '../../domain/plan/plan';
import { apiVersionNotes } from '../apiVersionNotes';
import { foreignTenantNotes } from '../foreignTenants';
import { noticeTexts } from '../noticeTexts';
import { powerShellComment, powerShellQuote, powerShellValue } from './powerShellQuote';
import { psCommand } from './psCommand';
import { psForeignVersion, psVirtualMachine } from './psDeployment';
import { psDefinition, psDelete, psGallery, psVersion } from './psGallery';
import { psLabChange } from './psLabChange';
import { psRestChange, psUpdateDefinition, psUpdateVersion } from './psRest';
import { psSend } from './psSend';

/** Az 11.5: the first whose cmdlets take a virtual machine as a source and a token for another tenant. */
const modules = Object.entries({ 'Az.Accounts': '2.17.0', 'Az.Compute': '7.2.0', 'Az.Resources': '6.16.1' })
  .map(([name, version]) => powerShellValue({ ModuleName: name, ModuleVersion: version }))
  .join(', ');

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
  const script = blocks.join('\n\n');
  return `${header(plan, script)}\n\n${script}\n`;
}

function header(plan: Plan, script: string): string {
  return [
    '#Requires -Version 7.0',
    `#Requires -Modules ${modules}`,
    powerShellComment(plan.title),
    powerShellComment(l10n.t('Sign in first with "Connect-AzAccount".')),
    ...noticeTexts(plan).map(powerShellComment),
    ...[...foreignTenantNotes(plan), ...apiVersionNotes(script)].map(powerShellComment),
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
      return psDefinition(change) ?? psRestChange(change);
    case 'createVersion':
      return psVersion(change) ?? psForeignVersion(change) ?? psRestChange(change);
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
