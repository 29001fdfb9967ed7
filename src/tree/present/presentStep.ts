import * as l10n from '@vscode/l10n';
import { durationText, estimateText } from '../../base/duration';
import { failureParagraphs, shortReason } from '../../domain/errors/failureParagraphs';
import { fullName } from '../../domain/id/resourceId';
import type { ChangeProgress } from '../../domain/plan/changeProgress';
import { isStepActive } from '../../operations/isStepActive';
import type { Step, StepState } from '../../operations/journal/record';
import { stepStateText } from '../../operations/stepStateText';
import { waitingText } from '../../operations/waitingText';
import type { Tooltip } from '../../platform/surface/tooltip';
import type { Icon, Presentation } from '../presentation';
import { joinWithDots, accessibilityText, tooltip } from './tooltipText';

const icons: Readonly<Record<StepState, Icon>> = {
  waiting: { codicon: 'circle-outline', color: 'disabledForeground' },
  sending: { codicon: 'sync~spin' },
  running: { codicon: 'sync~spin' },
  replicating: { codicon: 'sync~spin', color: 'charts.blue' },
  done: { codicon: 'pass', color: 'testing.iconPassed' },
  failed: { codicon: 'error', color: 'list.errorForeground' },
  skipped: { codicon: 'debug-step-over', color: 'disabledForeground' },
  unfollowed: { codicon: 'eye-closed', color: 'disabledForeground' },
};

export interface StepDisplayContext {
  /** What the step does, in one line. */
  readonly text: string;
  /** What a row says instead: `7.2.0 · fortress-firewall`. The text itself if absent. */
  readonly short?: string | undefined;
  /** Milliseconds since 1970, by the clock of the Azure it runs against. */
  readonly now: number;
  /** Whole percent of all replicas, while the step's version replicates and it is known. */
  readonly progress?: number | undefined;
  /** Whether a click shows the replication of the step's version. */
  readonly showsReplication: boolean;
  /** The usual duration of a step without progress from Azure. */
  readonly typicalMinutes?: number | undefined;
}

export function presentStep(step: Step, context: StepDisplayContext): Presentation {
  const { progress, short = context.text } = context;
  const took =
    step.startedAt === undefined ? undefined : durationText((step.finishedAt ?? context.now) - step.startedAt);
  const filling = (step.state === 'replicating' || step.state === 'running') && progress !== undefined;
  const description = joinWithDots([
    !filling && stateText(step),
    took,
    isInProgress(step) &&
      context.typicalMinutes !== undefined &&
      l10n.t('usually {0}', estimateText(context.typicalMinutes * 60_000)),
    step.made !== undefined && fullName(step.made),
    waiting(step) ?? step.remark ?? (step.failure && shortReason(step.failure)),
  ]);
  return {
    // A narrow side bar truncates the end of a row, so progress comes first.
    label: filling ? l10n.t('{0}% · {1}', progress, short) : short,
    description,
    icon: step.state === 'waiting' && isStepActive(step) ? icons.sending : icons[step.state],
    tooltip: tooltipOf(step, context, description),
    contextValue: `step+${step.state}`,
    children: 'none',
    accessibilityLabel: accessibilityText([
      context.text,
      step.state === 'done' && l10n.t('done'),
      filling && l10n.t('{0}% replicated', progress),
      description,
    ]),
    ...(context.showsReplication && {
      click: { command: 'showReplication' as const, title: l10n.t('Open') },
    }),
  };
}

function waiting({ waitingFor }: Step): string | undefined {
  return waitingFor && waitingText(waitingFor);
}

function isInProgress({ state }: Step): boolean {
  return state === 'sending' || state === 'running';
}

function stateText({ state, progress: stage }: Step): string | undefined {
  if (state === 'running') return stage && stageText(stage);
  return state === 'done' ? undefined : stepStateText(state);
}

function stageText(stage: ChangeProgress): string {
  switch (stage) {
    case 'accepted':
      return l10n.t('accepted');
    case 'definition':
      return l10n.t('image definition created');
    case 'version':
      return l10n.t('creating version');
  }
}

function tooltipOf(step: Step, { text }: StepDisplayContext, description: string | undefined): Tooltip {
  const { failure, remark } = step;
  const wait = waiting(step);
  return tooltip(
    text,
    [],
    isInProgress(step) && wait === undefined && remark === undefined && description,
    wait,
    remark,
    ...(failure ? failureParagraphs(failure) : []),
  );
}
