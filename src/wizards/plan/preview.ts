import * as l10n from '@vscode/l10n';
import { costText } from '../../domain/cost/costText';
import { describePlan } from '../../domain/plan/describePlan';
import { hasErrors, type Notice, type Plan } from '../../domain/plan/plan';
import type { Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import { concernsReplicas } from '../../domain/region/replicaChanges';
import { exporters, type Exporter } from '../../export/exporters';
import { iconIndent } from '../../platform/surface/iconIndent';
import { askNested } from '../engine/askNested';
import type { Choice, Page, Prompter } from '../engine/prompter';
import type { WizardServices } from '../services';
import { checkRights } from './checkRights';

/** The user's decision in a preview. */
export type Decision =
  | { readonly action: 'run'; readonly plan: Plan }
  | { readonly action: 'export'; readonly plan: Plan; readonly exporter: Exporter };

/** Another plan, which avoids the errors of the first. */
export interface Remedy {
  readonly label: string;
  readonly description: string;
  readonly plan: Plan;
}

export type PreviewServices = Pick<WizardServices, 'prompter' | 'reader' | 'estimate' | 'locale' | 'copy'>;

/**
 * The last step of every wizard: previews what will happen, the notices, missing permissions and the cost, and offers Run,
 * Export and Back. A plan with an error can't be run. The cost is filled in when it is known.
 * @param remedy what avoids the errors of the plan last read
 */
export async function askPreview(
  plan: () => Promise<Plan>,
  page: Page,
  services: PreviewServices,
  locations: () => Promise<readonly Location[] | undefined> = () => Promise.resolve(undefined),
  remedy?: () => Remedy | undefined,
): Promise<Decision> {
  const copied = new Set<string>();
  let read: Plan | undefined;
  for (;;) {
    const row = await services.prompter.pick<Row>({
      page,
      placeholder: l10n.t('Review what will happen, then press Enter to run the plan'),
      choices: async () => {
        const judged = read ?? (await checkRights(await plan(), services.reader));
        return [...remedyRows(judged, remedy?.()), ...previewChoices(judged, await locations(), copied)];
      },
      refine: async shown => {
        const rows = await Promise.all(shown.map(one => estimated(one, services, locations)));
        return rows.flat();
      },
      active: ({ isFirst, command }) =>
        copied.size > 0 ? command !== undefined && copied.has(command) : isFirst === true,
    });
    if (row.command !== undefined) {
      await services.copy(row.command);
      copied.add(row.command);
      read = row.plan;
    }
    if (row.remedy) read = await checkRights(row.remedy.plan, services.reader);
    if (row.kind === 'run') return { action: 'run', plan: row.plan };
    const exporter = row.kind === 'export' && (await askNested(page, inner => askExporter(inner, services.prompter)));
    if (exporter) return { action: 'export', plan: row.plan, exporter };
  }
}

/** `estimate` is the placeholder for the estimate. */
interface Row {
  readonly kind: 'run' | 'export' | 'read' | 'estimate' | 'copy' | 'remedy';
  readonly plan: Plan;
  /** Shown before Run. */
  readonly isFirst?: boolean;
  /** Text to copy. */
  readonly command?: string;
  readonly remedy?: Remedy;
}

async function askExporter(page: Page, prompter: Prompter): Promise<Exporter> {
  return prompter.pick<Exporter>({
    page,
    placeholder: l10n.t('Script language; nothing is changed in Azure'),
    choices: () => exporters.map(exporter => ({ icon: 'file-code', label: exporter.label, value: exporter })),
  });
}

/** The remedy comes first while the plan has errors. */
function remedyRows(plan: Plan, remedy: Remedy | undefined): Choice<Row>[] {
  if (!remedy || !hasErrors(plan) || plan.changes.length === remedy.plan.changes.length) return [];
  return [
    {
      icon: 'exclude',
      label: remedy.label,
      description: remedy.description,
      value: { kind: 'remedy', plan, remedy, isFirst: true },
      group: l10n.t('Next'),
    },
  ];
}

/** The rows of the preview: actions, problems, cost, then steps. */
function previewChoices(
  plan: Plan,
  locations: readonly Location[] | undefined,
  copied: ReadonlySet<string>,
): Choice<Row>[] {
  const errors = plan.notices.filter(notice => notice.severity === 'error');
  const notices = [...plan.notices].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return [
    {
      icon: 'play',
      label: l10n.t('Run'),
      description: plan.title,
      value: { kind: 'run', plan, isFirst: true },
      group: l10n.t('Next'),
      ...(hasErrors(plan) && {
        refusal: l10n.t("Can't run yet: {0}", errors.map(({ message }) => message).join(' ')),
      }),
    },
    {
      icon: 'file-code',
      label: l10n.t('Export As…'),
      description: l10n.t('changes nothing in Azure'),
      value: { kind: 'export', plan },
      group: l10n.t('Next'),
    },
    ...notices.flatMap((notice, index) => [
      noticeRow(plan, notice, index === 0 && notice.severity === 'error'),
      ...(notice.commands ?? []).map(command => commandRow(plan, command, copied)),
    ]),
    ...(plan.changes.some(concernsReplicas) ? [pendingEstimate(plan)] : []),
    ...describePlan(plan, locations).map(line => ({
      icon: line.icon,
      label: line.text,
      level: line.level,
      description: line.detail,
      ...read(plan),
      group: l10n.t('What will happen'),
    })),
  ];
}

const order = ['error', 'warning', 'info'] as const;

function read(plan: Plan, isFirst = false): Pick<Choice<Row>, 'value' | 'readOnly'> {
  return { value: { kind: 'read', plan, isFirst }, readOnly: true };
}

function noticeRow(plan: Plan, { severity, message, fix }: Notice, isFirst: boolean): Choice<Row> {
  return {
    icon: severity,
    label: message,
    ...(fix !== undefined && { detail: fix }),
    ...read(plan, isFirst),
    group: l10n.t('Before you run'),
  };
}

function commandRow(plan: Plan, command: string, copied: ReadonlySet<string>): Choice<Row> {
  const copy = l10n.t('Copy Command');
  return {
    icon: 'copy',
    label: copy,
    level: 1,
    detail: `${iconIndent}${command}`,
    ...(copied.has(command) && { description: l10n.t('copied') }),
    button: { icon: 'copy', tooltip: copy },
    value: { kind: 'copy', plan, command },
    group: l10n.t('Before you run'),
  };
}

function pendingEstimate(plan: Plan): Choice<Row> {
  return {
    icon: 'loading~spin',
    label: l10n.t('Estimating the cost…'),
    value: { kind: 'estimate', plan },
    readOnly: true,
    group: l10n.t('Estimate'),
  };
}

/** Replaces the placeholder by the estimate; returns other rows unchanged. */
async function estimated(
  choice: Choice<Row>,
  { estimate, locale }: PreviewServices,
  locations: () => Promise<readonly Location[] | undefined>,
): Promise<readonly Choice<Row>[]> {
  const { kind, plan } = choice.value;
  if (kind !== 'estimate') return [choice];
  const [cost, known] = await Promise.all([estimate(plan), locations()]);
  return costText(cost, name => regionName(name, known), locale).map(({ icon, text, description, detail }) => ({
    ...choice,
    icon,
    label: text,
    description,
    detail,
  }));
}
