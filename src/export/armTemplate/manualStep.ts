import * as l10n from '@vscode/l10n';
import { isDeletion } from '../../domain/change/isDeletion';
import { describePlan } from '../../domain/plan/describePlan';
import type { Change } from '../../domain/plan/plan';
import { azCommandsOf } from '../azureCli/azureCli';

/** A change that a declarative language can't express: a sentence, and the commands to run instead, one line each. */
export interface ManualStep {
  readonly message: string;
  readonly commands: readonly string[];
}

export function manualStepOf(change: Change): ManualStep {
  const [line] = describePlan({ changes: [change] });
  const message = isDeletion(change)
    ? l10n.t("This language can't delete resources. Use the Azure CLI instead: {0}", line?.text ?? '')
    : l10n.t(
        "This language can't change resources that it didn't create. Use the Azure CLI instead: {0}",
        line?.text ?? '',
      );
  return {
    message,
    commands: azCommandsOf(change).flatMap(command => command.replace(/^retry (?=az )/, '').split('\n')),
  };
}
