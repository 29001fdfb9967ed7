import * as l10n from '@vscode/l10n';
import { costText } from '../../domain/cost/costText';
import { describePlan } from '../../domain/plan/describePlan';
import { leaveOutRefused } from '../../domain/plan/leaveOutRefused';
import { hasErrors, type Notice, type Plan } from '../../domain/plan/plan';
import type { JudgedPlan, TargetChoices } from '../../domain/plan/planReview';
import type { Location } from '../../domain/region/region';
import { regionName } from '../../domain/region/regionName';
import { concernsReplicas } from '../../domain/region/replicaChanges';
import { iconIndent } from '../../platform/surface/iconIndent';
import { askNested } from '../engine/askNested';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';
import { askExporter } from './askExporter';
import type { ReviewPlan } from './reviewPlan';

export type ListReviewServices = Pick<WizardServices, 'estimate' | 'locale' | 'copy'>;

/** Reviews plans in a list of the quick input. The cost is filled in when it is known. */
export function reviewInList(services: ListReviewServices): ReviewPlan {
  return async review => {
    const { page, prompter } = review;
    const copied = new Set<string>();
    let choices: TargetChoices = new Map();
    let known: JudgedPlan | undefined;
    for (;;) {
      const row = await prompter.pick<Row>({
        page,
        placeholder: l10n.t('Review what will happen, then press Enter to run the plan'),
        choices: async () => {
          known ??= await review.judge(choices);
          return [...remedyRows(known), ...previewChoices(known, copied)];
        },
        refine: async shown => {
          const rows = await Promise.all(shown.map(one => estimated(one, services, known?.locations)));
          return rows.flat();
        },
        active: ({ isFirst, command }) =>
          copied.size > 0 ? command !== undefined && copied.has(command) : isFirst === true,
      });
      if (row.command !== undefined) {
        await services.copy(row.command);
        copied.add(row.command);
      }
      if (row.leaveOut) {
        choices = new Map([...choices, ...row.leaveOut.map(key => [key, false] as const)]);
        known = undefined;
      }
      if (row.kind === 'run') return { action: 'run', plan: row.plan };
      const exporter = row.kind === 'export' && (await askNested(page, inner => askExporter(inner, prompter)));
      if (exporter) return { action: 'export', plan: row.plan, exporter };
    }
  };
}

/** `estimate` is the placeholder for the estimate. */
interface Row {
  readonly kind: 'run' | 'export' | 'read' | 'estimate' | 'copy' | 'remedy';
  readonly plan: Plan;
  /** Shown before Run. */
  readonly isFirst?: boolean;
  /** Text to copy. */
  readonly command?: string;
  /** IDs of the targets to leave out. */
  readonly leaveOut?: readonly string[];
}

/** Leaving out what Azure would refuse comes first while the plan has errors. */
function remedyRows({ plan, optional }: JudgedPlan): Choice<Row>[] {
  const remedy = leaveOutRefused(plan, optional);
  if (!remedy) return [];
  const { label, description, keys } = remedy;
  return [
    {
      icon: 'exclude',
      label,
      description,
      value: { kind: 'remedy', plan, leaveOut: keys, isFirst: true },
      group: l10n.t('Next'),
    },
  ];
}

/** The rows of the preview: actions, problems, cost, then steps. */
function previewChoices({ plan, locations }: JudgedPlan, copied: ReadonlySet<string>): Choice<Row>[] {
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
  { estimate, locale }: ListReviewServices,
  locations: readonly Location[] | undefined,
): Promise<readonly Choice<Row>[]> {
  const { kind, plan } = choice.value;
  if (kind !== 'estimate') return [choice];
  const cost = await estimate(plan);
  return costText(cost, name => regionName(name, locations), locale).map(({ icon, text, description, detail }) => ({
    ...choice,
    icon,
    label: text,
    description,
    detail,
  }));
}
