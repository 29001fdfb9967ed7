import { sameName } from '../id/sameName';
/** A generation of Lab Services: lab plans, or classic lab accounts. */
export type LabGeneration = 'plan' | 'account';

interface LabServiceFacts {
  /** In public Azure. Both principals have the same name and differ only in application ID. */
  readonly appId: string;
  /** The role its principal needs on an attached gallery. */
  readonly role: 'Owner' | 'Contributor';
}

export const labService: Readonly<Record<LabGeneration, LabServiceFacts>> = {
  plan: { appId: 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a', role: 'Owner' },
  account: { appId: '1a14be2a-e903-4cec-99cf-b2e209259a0f', role: 'Contributor' },
};

/** GUIDs of Azure's built-in roles. */
export const roleIds = {
  Owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
} as const;

/** The name of a built-in role, or the GUID itself if it is unknown. */
export function roleName(roleId: string): string {
  const known = Object.entries(roleIds).find(([, id]) => sameName(id, roleId));
  return known?.[0] ?? roleId;
}

/** Where labs are created and used in a browser. Templates of classic lab accounts can be exported only there. */
export const labSite = 'https://labs.azure.com';
