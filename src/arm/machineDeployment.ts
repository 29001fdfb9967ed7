import type { Json } from '../base/json';
import { nameOf, parentId } from '../domain/id/resourceId';
import { needsPassword } from '../domain/machine/needsPassword';
import type { ChangeOf } from '../domain/plan/plan';
import { machineResources } from './machineResources';
import { adminPassword, templateValue, type TemplateResource } from './templateValue';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/**
 * ID of the deployment that creates a virtual machine, in the machine's own resource group:
 * `…/deployments/virtualMachine-web-1`.
 */
export function deploymentId(machineId: string): string {
  const name = `virtualMachine-${nameOf(machineId)}`.slice(0, 64);
  return `${parentId(machineId) ?? ''}/providers/Microsoft.Resources/deployments/${name}`;
}

/** A template with everything a virtual machine needs. Its password is a parameter without a value. */
export function machineTemplate(change: ChangeOf<'createVirtualMachine'>): Json {
  return templateOf(machineResources(change), needsPassword(change));
}

export function templateOf(resources: readonly TemplateResource[], asksPassword: boolean): Json {
  return {
    $schema: schema,
    contentVersion: '1.0.0.0',
    ...(asksPassword && { parameters: { [adminPassword.parameter]: { type: 'securestring' } } }),
    resources: templateValue(resources),
  };
}

export function deploymentBody(change: ChangeOf<'createVirtualMachine'>, secret: string | undefined): Json {
  return {
    properties: {
      mode: 'Incremental',
      template: machineTemplate(change),
      ...(needsPassword(change) && { parameters: { [adminPassword.parameter]: { value: secret ?? '' } } }),
    },
  };
}
