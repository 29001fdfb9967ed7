/** The actions of a role in Azure's form: `*` stands for any text, including slashes. */
export interface RoleActions {
  readonly actions: readonly string[];
  readonly notActions?: readonly string[];
}

export function roleGrants({ actions, notActions = [] }: RoleActions, action: string): boolean {
  const names = (pattern: string): boolean => grants(pattern, action);
  return actions.some(names) && !notActions.some(names);
}

/** Whether an entry of a role's actions grants an action. */
export function grants(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
