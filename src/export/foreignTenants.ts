import * as l10n from '@vscode/l10n';
import { traitsOf } from '../domain/change/traitsOf';
import type { Plan } from '../domain/plan/plan';

/** The other tenants that sources are in. Azure requires a token for each of them beside the usual one. */
export function foreignTenants({ changes }: Pick<Plan, 'changes'>): readonly string[] {
  const tenants = changes.flatMap(change => traitsOf(change).makesVersion(change)?.sourceTenantId ?? []);
  return [...new Set(tenants)];
}

/** One sentence for each of these tenants, for the top of a script. */
export function foreignTenantNotes(plan: Pick<Plan, 'changes'>): readonly string[] {
  return foreignTenants(plan).map(tenant =>
    l10n.t(
      'A source is in the tenant {0}. Use an account that can sign in to that tenant too: Azure requires a token for each of the two.',
      tenant,
    ),
  );
}
