import { labService, type LabGeneration } from '../labService';

/**
 * Azure CLI commands that grant Lab Services its role on a gallery. The first shows the principal, the second also
 * works alone. Both run in bash and PowerShell.
 */
export function roleCommands(
  generation: LabGeneration,
  galleryId: string,
  principalId?: string | null,
): readonly [show: string, grant: string] {
  const { appId, role } = labService[generation];
  const show = `az ad sp show --id ${appId} --query id --output tsv`;
  const assignee = principalId ?? `$(${show})`;
  return [
    show,
    `az role assignment create --assignee-object-id "${assignee}" --assignee-principal-type ServicePrincipal --role ${role} --scope "${galleryId}"`,
  ];
}

/** Registers a resource provider in a subscription. */
export function registerCommand(namespace: string, subscriptionId: string): string {
  return `az provider register --namespace ${namespace} --subscription ${subscriptionId}`;
}
