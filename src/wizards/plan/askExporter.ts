import * as l10n from '@vscode/l10n';
import { exporters, type Exporter } from '../../export/exporters';
import type { Page, Prompter } from '../engine/prompter';

export async function askExporter(page: Page, prompter: Prompter): Promise<Exporter> {
  return prompter.pick<Exporter>({
    page,
    placeholder: l10n.t('Script language; nothing is changed in Azure'),
    choices: () => exporters.map(exporter => ({ icon: 'file-code', label: exporter.label, value: exporter })),
  });
}
