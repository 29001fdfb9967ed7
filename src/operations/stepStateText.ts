import * as l10n from '@vscode/l10n';
import type { StepState } from './journal/record';

export function stepStateText(state: StepState): string {
  switch (state) {
    case 'waiting':
      return l10n.t('waiting');
    case 'sending':
      return l10n.t('sending');
    case 'running':
      return l10n.t('in progress');
    case 'replicating':
      return l10n.t('replicating');
    case 'done':
      return l10n.t('done');
    case 'failed':
      return l10n.t('failed');
    case 'skipped':
      return l10n.t('skipped');
    case 'unfollowed':
      return l10n.t('no longer followed');
  }
}
