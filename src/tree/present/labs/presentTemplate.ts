import * as l10n from '@vscode/l10n';
import type { LabMachine } from '../../../domain/labs/lab/lab';
import type { Presentation } from '../../presentation';
import { joinWithDots, accessibilityText, tooltip } from '../tooltipText';
import { labErrorFact } from './labErrorFact';

/** The template VM of a lab. `busy`: what an operation is doing with it. */
export function presentTemplate(machine: LabMachine, busy?: string): Presentation {
  const isRunning = machine.state === 'Running';
  const unfinished = machine.provisioningState === 'Succeeded' ? undefined : machine.provisioningState;
  const parts = [busy ?? unfinished, stateOf(machine.state), machine.error && l10n.t('has an error')];
  return {
    label: l10n.t('Template VM'),
    description: joinWithDots(parts),
    icon: busy ? { codicon: 'sync~spin', color: 'charts.blue' } : { codicon: isRunning ? 'vm-running' : 'vm' },
    tooltip: tooltip(l10n.t('Template VM'), [
      [l10n.t('State'), joinWithDots([stateOf(machine.state), unfinished])],
      labErrorFact(machine.error),
    ]),
    contextValue: isRunning ? 'labMachine+running' : 'labMachine',
    children: 'none',
    accessibilityLabel: accessibilityText([l10n.t('Template VM'), ...parts]),
  };
}

/** Only the steady states are translated. */
function stateOf(state: string): string {
  switch (state) {
    case 'Running':
      return l10n.t('running');
    case 'Stopped':
      return l10n.t('stopped');
    default:
      return state;
  }
}
