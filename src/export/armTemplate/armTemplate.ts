import { adminPassword, templateValue } from '../../arm/templateValue';
import { nameOf, resourceGroupOf, subscriptionOf } from '../../domain/id/resourceId';
import type { Plan } from '../../domain/plan/plan';
import { apiVersionNotes } from '../apiVersionNotes';
import { foreignTenantNotes, foreignTenants } from '../foreignTenants';
import { noticeTexts } from '../noticeTexts';
import { manualStepOf } from './manualStep';
import { templatePlan, type GroupPart, type TemplatePlan } from './templatePlan';

const schemas = 'https://schema.management.azure.com/schemas';
const nestedVersion = '2021-04-01';

/**
 * An Azure Resource Manager template. It is deployed to a resource group if it only needs one that already exists, else
 * to the subscription. What a template can't do is in its metadata, as commands to run before or after.
 */
export function armTemplate(plan: Plan): string {
  const template = templatePlan(plan);
  const [part] = template.parts;
  const single = template.groups.length === 0 && template.parts.length <= 1;
  const resources = single ? (part ? resourcesOf(part) : []) : [...groups(template), ...nested(template)];
  const document = {
    $schema: `${schemas}/${single ? '2019-04-01/deploymentTemplate' : '2018-05-01/subscriptionDeploymentTemplate'}.json#`,
    contentVersion: '1.0.0.0',
    metadata: metadata(plan, template, resources, single ? part : undefined),
    ...parameters(template),
    resources,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function metadata(
  plan: Plan,
  { before, after }: TemplatePlan,
  resources: readonly unknown[],
  part: GroupPart | undefined,
): unknown {
  const notices = noticeTexts(plan);
  const tenants = foreignTenants(plan);
  const notes = [...foreignTenantNotes(plan), ...apiVersionNotes(JSON.stringify(resources))];
  return {
    description: plan.title,
    ...(notices.length > 0 && { notices }),
    ...(part && { deployTo: part.groupId }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
    ...(tenants.length > 0 && { auxiliaryTenants: tenants }),
    ...(before.length > 0 && { before: before.map(manualStepOf) }),
    ...(after.length > 0 && { after: after.map(manualStepOf) }),
  };
}

function parameters({ asksPassword }: TemplatePlan): object {
  return asksPassword ? { parameters: { [adminPassword.parameter]: { type: 'securestring' } } } : {};
}

function resourcesOf({ resources }: GroupPart): unknown[] {
  return resources.map(({ resource }) => templateValue(resource));
}

function groups(template: TemplatePlan): unknown[] {
  return template.groups.map(({ target, spec }) => ({
    type: 'Microsoft.Resources/resourceGroups',
    apiVersion: nestedVersion,
    ...(templateValue({ name: nameOf(target), ...spec }) as object),
  }));
}

/** One nested deployment per resource group, after the created groups, in sequence. */
function nested(template: TemplatePlan): unknown[] {
  const made = template.groups.map(({ target }) => groupReference(target));
  const names = template.parts.map(({ groupId }, at) => `part-${at + 1}-${nameOf(groupId)}`.slice(0, 64));
  return template.parts.map((part, at) => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: nestedVersion,
    ...(templateValue({
      name: names[at],
      subscriptionId: subscriptionOf(part.groupId),
      resourceGroup: resourceGroupOf(part.groupId),
    }) as object),
    dependsOn: [...made, ...(at > 0 ? [reference(template.parts[at - 1], names[at - 1])] : [])],
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      ...(template.asksPassword && { parameters: { adminPassword: { value: "[parameters('adminPassword')]" } } }),
      template: {
        $schema: `${schemas}/2019-04-01/deploymentTemplate.json#`,
        contentVersion: '1.0.0.0',
        ...parameters(template),
        resources: resourcesOf(part),
      },
    },
  }));
}

function groupReference(groupId: string): string {
  return call('subscriptionResourceId', subscriptionOf(groupId), 'Microsoft.Resources/resourceGroups', nameOf(groupId));
}

function reference(part: GroupPart | undefined, name: string | undefined): string {
  const group = part?.groupId ?? '';
  return call(
    'resourceId',
    subscriptionOf(group),
    resourceGroupOf(group),
    'Microsoft.Resources/deployments',
    name ?? '',
  );
}

function call(name: string, ...words: readonly string[]): string {
  return `[${name}(${words.map(word => `'${word.replaceAll("'", "''")}'`).join(', ')})]`;
}
