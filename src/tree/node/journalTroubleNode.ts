import { troubleFix, troubleMessage, type JournalTrouble } from '../../operations/journal/journalTrouble';
import { accessibilityText, tooltip } from '../present/tooltipText';
import type { TreeNode } from '../treeNode';

/** What is wrong with the journal, and what to do about it. */
export function journalTroubleNode(trouble: JournalTrouble): TreeNode {
  const { file, cause } = trouble;
  const [message, fix] = [troubleMessage(trouble), troubleFix(trouble)];
  return {
    id: `activity/journal/${file ?? ''}`,
    journalFile: file,
    getTreeItem: () => ({
      label: message,
      description: fix,
      icon: { codicon: 'warning', color: 'list.warningForeground' },
      tooltip: tooltip(undefined, [], message, fix, cause),
      contextValue: file === undefined ? 'journal' : 'journal+file',
      children: 'none',
      accessibilityLabel: accessibilityText([message, fix]),
    }),
  };
}
