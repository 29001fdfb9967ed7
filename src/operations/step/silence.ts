import * as l10n from '@vscode/l10n';
import { durationText } from '../../base/duration';
import { AzureError } from '../../domain/errors/failure';
import { fullName } from '../../domain/id/resourceId';
import { visibilityDelayMs } from './pollTiming';
import type { StepContext } from './stepContext';

/** How long this window has looked for a change that it can't find. */
export interface Silence {
  /** Whether the change would be visible by now. Until then its absence proves nothing. */
  isOver(): boolean;
  /** Restarts, because Azure was at work. */
  reset(): void;
}

export function createSilence({ change, backoff }: StepContext): Silence {
  let since = backoff.waitedMs();
  return {
    isOver: () => backoff.waitedMs() - since >= visibilityDelayMs(change),
    reset: () => (since = backoff.waitedMs()),
  };
}

/** Shows why the step is waiting while it is unknown whether Azure received the request. */
export async function noteUncertainty(context: StepContext): Promise<void> {
  const remark = l10n.t(
    "Couldn't confirm that Azure received this request. If it isn't visible within {0}, it's sent again.",
    durationText(visibilityDelayMs(context.change)),
  );
  const { state, remark: reported } = context.step();
  if (state === 'sending' && reported !== remark) await context.updateStep({ remark });
}

export function changeLost(target: string): AzureError {
  const message = l10n.t("Azure accepted the change to {0}, but it can't be found.", fullName(target));
  return new AzureError({ reason: 'conflict', code: 'AcceptedChangeGone', message, target });
}
