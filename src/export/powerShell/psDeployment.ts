import { deploymentId, machineTemplate, templateOf } from '../../arm/machineDeployment';
import type { Json } from '../../base/json';
import { fullName, nameOf, resourceGroupOf } from '../../domain/id/resourceId';
import { needsPassword } from '../../domain/machine/needsPassword';
import type { ChangeOf } from '../../domain/plan/plan';
import { templatePlan } from '../armTemplate/templatePlan';
import { powerShellQuote, powerShellValue } from './powerShellQuote';

/** Prompts for the password when the script runs, so the script doesn't contain it. */
export function psVirtualMachine(change: ChangeOf<'createVirtualMachine'>): string[] {
  const password = needsPassword(change) ? ["  adminPassword = Read-Host -AsSecureString 'adminPassword'"] : [];
  return psDeployment(change.target, nameOf(deploymentId(change.target)), machineTemplate(change), password);
}

/**
 * A version whose source is in another tenant; undefined for any other. Of all cmdlets that create one, only a deployment
 * sends a token for that tenant.
 */
export function psForeignVersion(change: ChangeOf<'createVersion'>): string[] | undefined {
  const { sourceTenantId } = change.spec;
  if (sourceTenantId === undefined) return undefined;
  const resources = templatePlan({ changes: [change] }).parts.flatMap(part => part.resources);
  const name = `imageVersion-${fullName(change.target).replace(/[^A-Za-z0-9._-]+/g, '-')}`.slice(0, 64);
  const template = templateOf(
    resources.map(({ resource }) => resource),
    false,
  );
  return psDeployment(change.target, name, template, [`  AuxTenant = ${powerShellValue([sourceTenantId])}`]);
}

function psDeployment(target: string, name: string, template: Json, more: readonly string[]): string[] {
  return [
    `$template = ${powerShellQuote(JSON.stringify(template, undefined, 2))} | ConvertFrom-Json -AsHashtable`,
    '$parameters = @{',
    `  ResourceGroupName = ${powerShellQuote(resourceGroupOf(target))}`,
    `  Name = ${powerShellQuote(name)}`,
    '  TemplateObject = $template',
    ...more,
    '}',
    'New-AzResourceGroupDeployment @parameters | Out-Null',
  ];
}
