import * as l10n from '@vscode/l10n';
import { failureParagraphs, shortReason } from '../../domain/errors/failureParagraphs';
import type { TenantState } from '../../signIn/sessionState';
import { tooltip } from '../present/tooltipText';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';

/** A tenant that can't be read, with the reason and a fix. */
export function tenantNode(view: string, tenant: TenantState, { session }: TreeServices): TreeNode {
  const { tenantId, account, name, failure, needsSignIn } = tenant;
  const what = needsSignIn ? l10n.t('sign in to view') : failure ? shortReason(failure) : l10n.t("can't be reached");
  return {
    id: `${view}/tenants/${account}/${tenantId}`.toLowerCase(),
    tenant: { tenantId, account },
    reload: () => session.refresh(),
    getTreeItem: () => ({
      label: name,
      description: what,
      icon: needsSignIn ? { codicon: 'key' } : { codicon: 'warning', color: 'list.warningForeground' },
      tooltip: tooltip(
        name,
        [],
        l10n.t('Tenant of {0}', account),
        ...(failure ? failureParagraphs(failure) : []),
        needsSignIn ? l10n.t('Click to sign in to this tenant.') : l10n.t('Click to try again.'),
      ),
      contextValue: needsSignIn ? 'tenant+needsSignIn' : 'retry+tenant',
      children: 'none',
      accessibilityLabel: l10n.t('Tenant {0}: {1}', name, what),
      click: needsSignIn
        ? { command: 'signIn', title: l10n.t('Sign In to This Tenant') }
        : { command: 'retryLoad', title: l10n.t('Try Again') },
    }),
  };
}
