import * as l10n from '@vscode/l10n';
import { labSite } from '../../labs/labService';
import type { LabExportTask } from '../../labs/labExport';
import type { Notice } from '../../plan';
import { error, info, warning } from '../notice';

/** The template VM is there and stands still. */
export function exportTemplate({ lab, template }: LabExportTask): Notice[] {
  const target = lab.id;
  const { title } = lab;
  if (template === undefined) {
    const message = l10n.t('The state of the template of {0} was not checked.', title);
    return [info('templateNotChecked', { message, target })];
  }
  if (template === null) {
    const message = l10n.t('{0} has no template VM.', title);
    const fix = l10n.t('Look at the lab in the Lab Services site: {0}', labSite);
    return [error('templateMissing', { message, fix, target })];
  }
  if (template.provisioningState === 'Failed') {
    const said = template.error?.message ?? '';
    const message =
      said === ''
        ? l10n.t('The last thing done with the template of {0} has failed.', title)
        : l10n.t('The last thing done with the template of {0} has failed: {1}', title, said);
    const fix = l10n.t('Start and stop the template in the Lab Services site: {0}', labSite);
    return [error('templateHasFailed', { message, fix, target })];
  }
  if (template.provisioningState !== 'Succeeded') return [busy(title, template.provisioningState, target)];
  if (template.state === 'Running') {
    const message = l10n.t('The template of {0} is running: what it is writing at this moment may be lost.', title);
    return [warning('templateRunning', { message, fix: l10n.t('Stop it first for a clean copy.'), target })];
  }
  return template.state === 'Stopped' ? [] : [busy(title, template.state, target)];
}

function busy(title: string, state: string, target: string): Notice {
  const message = l10n.t('The template of {0} is not ready: Azure says {1}.', title, state);
  return error('templateBusy', { message, fix: l10n.t('Wait until it is stopped.'), target });
}
