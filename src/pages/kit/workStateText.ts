import * as l10n from '@vscode/l10n';
import type { WorkState } from './workState';

export function workStateText(state: WorkState): string {
  switch (state) {
    case 'waiting':
      return l10n.t('Waiting');
    case 'replicating':
      return l10n.t('Replicating');
    case 'stuck':
      return l10n.t('Stalled');
    case 'ready':
      return l10n.t('Ready');
    case 'failed':
      return l10n.t('Failed');
  }
}
