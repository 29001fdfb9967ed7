interface BuiltInRole {
  readonly name: string;
  /** Wildcards as in Azure: `*` stands for any text. */
  readonly actions: readonly string[];
  readonly except?: readonly string[];
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
    except: ['Microsoft.Compute/galleries/share/action'],
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
  { name: 'Network Contributor', actions: ['Microsoft.Network/*'] },
  {
    name: 'Role Based Access Control Administrator',
    actions: ['Microsoft.Authorization/roleAssignments/write'],
  },
];

/** A built-in role that grants an action, of those above the narrowest. */
export function builtInRoleFor(action: string): string {
  const role = builtInRoles.find(
    ({ actions, except = [] }) =>
      actions.some(pattern => grants(pattern, action)) && !except.some(pattern => grants(pattern, action)),
  );
  return role?.name ?? 'Contributor';
}

/** Whether an entry of a role's actions grants an action. */
export function grants(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
