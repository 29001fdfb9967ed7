import * as l10n from '@vscode/l10n';
import type { Failure } from '../../domain/errors/failure';
import { failureParagraphs, shortReason } from '../../domain/errors/failureParagraphs';
import type { TreeNode } from '../treeNode';

export interface RetryOptions {
  /** ID of the view or node whose children failed to load. */
  readonly id: string;
  readonly parent?: TreeNode | undefined;
  /** `Couldn't load the versions.` */
  readonly label: string;
  readonly failure: Failure;
  readonly reload: () => Promise<unknown>;
}

/** Shown where something failed to load, with the reason. A click retries. */
export function retryNode({ id, parent, label, failure, reload }: RetryOptions): TreeNode {
  return {
    id: `${id}/retry`,
    parent,
    reload,
    getTreeItem: () => ({
      label,
      description: shortReason(failure),
      icon: { codicon: 'warning', color: 'list.warningForeground' },
      tooltip: { paragraphs: [...failureParagraphs(failure), l10n.t('Click to try again.')] },
      contextValue: 'retry',
      children: 'none',
      accessibilityLabel: `${label} ${shortReason(failure)} ${l10n.t('Click to try again.')}`,
      click: { command: 'retryLoad', title: l10n.t('Try Again') },
    }),
  };
}
