import * as l10n from '@vscode/l10n';
import { error, info, warning } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import { labSite } from '../labService';
import type { LabExportTask } from './labExport';

/** The template VM exists and is idle. */
export function exportTemplate({ lab, template }: LabExportTask): Notice[] {
  const target = lab.id;
  const { title } = lab;
  if (template === undefined) {
    const message = l10n.t("Couldn't check the state of the template of {0}.", title);
    return [info('templateNotChecked', { message, target })];
  }
  if (template === null) {
    const message = l10n.t('{0} has no template VM.', title);
    const fix = l10n.t('Check the lab on the Lab Services site: {0}', labSite);
    return [error('templateMissing', { message, fix, target })];
  }
  if (template.provisioningState === 'Failed') {
    const said = template.error?.message ?? '';
    const message =
      said === ''
        ? l10n.t('The last operation on the template of {0} failed.', title)
        : l10n.t('The last operation on the template of {0} failed: {1}', title, said);
    const fix = l10n.t('Start and stop the template on the Lab Services site: {0}', labSite);
    return [error('templateHasFailed', { message, fix, target })];
  }
  if (template.provisioningState !== 'Succeeded') return [busy(title, template.provisioningState, target)];
  if (template.state === 'Running') {
    const message = l10n.t(
      "The template of {0} is running. Data that it's writing during the export might be lost.",
      title,
    );
    return [warning('templateRunning', { message, fix: l10n.t('Stop it first for a clean copy.'), target })];
  }
  return template.state === 'Stopped' ? [] : [busy(title, template.state, target)];
}

function busy(title: string, state: string, target: string): Notice {
  const message = l10n.t("The template of {0} isn't ready: Azure reports {1}.", title, state);
  return error('templateBusy', { message, fix: l10n.t("Wait until it's stopped."), target });
}
