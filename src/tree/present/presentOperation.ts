import * as l10n from '@vscode/l10n';
import { durationText } from '../../base/duration';
import { failureParagraphs, shortReason } from '../../domain/errors/failureParagraphs';
import { isStepActive } from '../../operations/isStepActive';
import type { OperationRecord } from '../../operations/journal/record';
import { labsNotExported } from '../../operations/labsNotExported';
import { waitingText } from '../../operations/waitingText';
import type { Icon, Presentation } from '../presentation';
import { accessibilityText, joinWithDots, tooltip } from './tooltipText';

const icons: Readonly<Record<OperationRecord['state'], Icon>> = {
  running: { codicon: 'sync~spin', color: 'charts.blue' },
  succeeded: { codicon: 'pass-filled', color: 'testing.iconPassed' },
  failed: { codicon: 'error', color: 'list.errorForeground' },
  stopped: { codicon: 'eye-closed', color: 'disabledForeground' },
};

/** `now` in milliseconds since 1970, by the clock of the Azure it runs against. */
export function presentOperation(operation: OperationRecord, now: number): Presentation {
  const { plan, steps, state } = operation;
  const took = durationText((operation.finishedAt ?? now) - operation.startedAt);
  const done = steps.filter(step => step.state === 'done').length;
  const failure = steps.find(step => step.failure)?.failure;
  const remarks = steps
    .filter(isStepActive)
    .flatMap(({ waitingFor, remark }) => [waitingFor && waitingText(waitingFor), remark])
    .filter(said => said !== undefined);
  const description = {
    running: took,
    succeeded: l10n.t('done in {0}', took),
    failed: l10n.t('failed after {0}', took),
    stopped: l10n.t('followed for {0}', took),
  }[state];
  return {
    // A narrow side bar truncates the end of a row, so progress comes first.
    label:
      state === 'running' && steps.length > 1 ? l10n.t('{0} of {1} · {2}', done, steps.length, plan.title) : plan.title,
    description: joinWithDots([description, failure && shortReason(failure)]),
    icon: icons[state],
    tooltip: tooltip(plan.title, [], description, ...remarks, ...(failure ? failureParagraphs(failure) : [])),
    contextValue: [
      state === 'running' ? 'operation+running' : `operation+ended+${state}`,
      ...(plan.kind === 'rescueLabImages' ? ['rescue'] : []),
      ...(labsNotExported(operation).length > 0 ? ['exportFailed'] : []),
    ].join('+'),
    children: state === 'running' ? 'expanded' : 'collapsed',
    accessibilityLabel: accessibilityText([
      plan.title,
      state === 'running' && l10n.t('running'),
      state === 'running' && steps.length > 1 && l10n.t('{0} of {1} done', done, steps.length),
      description,
      failure && shortReason(failure),
    ]),
  };
}
