import { roleGrants, type RoleActions } from './roleGrants';

interface BuiltInRole extends RoleActions {
  readonly name: string;
}

/**
 * Azure's built-in roles that grant what the extension needs, the narrowest first, with the actions of theirs that
 * matter here.
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
const builtInRoles: readonly BuiltInRole[] = [
  {
    name: 'Compute Gallery Image Reader',
    actions: ['Microsoft.Compute/galleries/images/read', 'Microsoft.Compute/galleries/images/versions/read'],
  },
  { name: 'Compute Gallery Sharing Admin', actions: ['Microsoft.Compute/galleries/share/action'] },
  { name: 'Reader', actions: ['*/read'] },
  {
    name: 'Compute Gallery Artifacts Publisher',
    actions: [
      ...['Microsoft.Compute/galleries/*', 'Microsoft.Compute/images/*', 'Microsoft.Compute/disks/write'],
      ...['Microsoft.Compute/virtualMachines/write', 'Microsoft.Resources/deployments/*'],
    ],
    notActions: ['Microsoft.Compute/galleries/share/action'],
  },
  { name: 'Disk Snapshot Contributor', actions: ['Microsoft.Compute/snapshots/write'] },
  {
    name: 'Managed Identity Operator',
    actions: ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'],
  },
  {
    name: 'Storage Account Key Operator Service Role',
    actions: ['Microsoft.Storage/storageAccounts/listKeys/action'],
  },
  {
    name: 'Lab Operator',
    actions: ['Microsoft.LabServices/labPlans/saveImage/action', 'Microsoft.LabServices/labs/publish/action'],
  },
  { name: 'Lab Creator', actions: ['Microsoft.LabServices/labAccounts/createLab/action'] },
  { name: 'Lab Contributor', actions: ['Microsoft.LabServices/labs/write'] },
  { name: 'Lab Services Contributor', actions: ['Microsoft.LabServices/*'] },
  { name: 'Network Contributor', actions: ['Microsoft.Network/*'] },
  {
    name: 'Role Based Access Control Administrator',
    actions: ['Microsoft.Authorization/roleAssignments/write'],
  },
];

/** A built-in role that grants an action, of those above the narrowest. */
export function builtInRoleFor(action: string): string {
  return builtInRoles.find(role => roleGrants(role, action))?.name ?? 'Contributor';
}
