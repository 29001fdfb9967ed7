import * as l10n from '@vscode/l10n';
import { describePlan } from '../domain/describePlan';
import { hasErrors, type Plan } from '../domain/plan';
import type { Location } from '../domain/region';
import { exporters, type Exporter } from '../export/exporters';
import { orBack } from './engine/orBack';
import type { Choice, Page, Prompter } from './engine/prompter';

/** What the user decided on reading a plan. */
export type Decision =
  | { readonly action: 'run'; readonly plan: Plan }
  | { readonly action: 'export'; readonly plan: Plan; readonly exporter: Exporter };

const icons = { error: '$(error)', warning: '$(warning)', info: '$(info)' } as const;

/**
 * The last step of every wizard: what will happen, what to know before, and then Run, Export or Back. A plan with an error
 * cannot be run, and says why.
 */
export async function askPreview(
  plan: () => Promise<Plan>,
  page: Page,
  prompter: Prompter,
  locations: () => Promise<readonly Location[] | undefined> = () => Promise.resolve(undefined),
): Promise<Decision> {
  for (;;) {
    const row = await prompter.pick<Row>({
      page,
      placeholder: l10n.t('Read what will happen, then press Enter to run it'),
      choices: async () => previewChoices(await plan(), await locations()),
    });
    if (row.kind === 'run') return { action: 'run', plan: row.plan };
    const exporter = row.kind === 'export' && (await orBack(page, inner => askExporter(inner, prompter)));
    if (exporter) return { action: 'export', plan: row.plan, exporter };
  }
}

/** `read`: a line to be read, which Enter does nothing with. */
interface Row {
  readonly kind: 'run' | 'export' | 'read';
  readonly plan: Plan;
}

async function askExporter(page: Page, prompter: Prompter): Promise<Exporter> {
  return prompter.pick<Exporter>({
    page,
    placeholder: l10n.t('Language of the script; nothing is changed in Azure'),
    choices: () => exporters.map(exporter => ({ label: `$(file-code) ${exporter.label}`, value: exporter })),
  });
}

/** The preview as a list: the ways on first, then problems, then what will happen. */
function previewChoices(plan: Plan, locations?: readonly Location[]): Choice<Row>[] {
  const errors = plan.notices.filter(notice => notice.severity === 'error');
  const notices = [...plan.notices].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return [
    {
      label: `$(play) ${l10n.t('Run')}`,
      description: plan.title,
      value: { kind: 'run', plan },
      group: l10n.t('Next'),
      ...(hasErrors(plan) && {
        refusal: l10n.t('Cannot run yet: {0}', errors.map(({ message }) => message).join(' ')),
      }),
    },
    {
      label: `$(file-code) ${l10n.t('Export as…')}`,
      description: l10n.t('changes nothing in Azure'),
      value: { kind: 'export', plan },
      group: l10n.t('Next'),
    },
    ...notices.map(({ severity, message, fix }) => ({
      label: `${icons[severity]} ${message}`,
      ...(fix !== undefined && { detail: fix }),
      value: { kind: 'read' as const, plan },
      group: l10n.t('To know before'),
    })),
    ...describePlan(plan, locations).map(line => ({
      label: `${line.level > 0 ? '      ' : ''}$(${line.icon}) ${line.text}`,
      description: line.detail,
      value: { kind: 'read' as const, plan },
      group: l10n.t('What will happen'),
    })),
  ];
}

const order = ['error', 'warning', 'info'] as const;
