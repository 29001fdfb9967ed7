import { traitsOf } from '../../domain/change/traitsOf';
import { AzureError } from '../../domain/errors/failure';
import { delaysFor } from './pollTiming';
import { recordAccepted } from './recordAccepted';
import { recordProgress } from './recordProgress';
import { changeLost, createSilence, noteUncertainty } from './silence';
import type { StepContext } from './stepContext';

/**
 * Polls a change's resource until Azure has finished with it. `absent`: the change can't be found, and Azure
 * never acknowledged it, so it may be sent. Rejects if it failed or someone else's resource is in its place.
 * @param refusal Azure's refusal of the request, which can't become visible then. Says more than the resource
 */
export async function pollResource(context: StepContext, refusal?: AzureError): Promise<'done' | 'absent'> {
  const { change, writer, backoff } = context;
  const delays = delaysFor(change);
  const silence = createSilence(context);
  for (;;) {
    const found = await backoff.untilAnswered(() => writer.settle(change, context.step().errorsBefore));
    await recordProgress(context, found);
    switch (found.state) {
      case 'done':
        return 'done';
      case 'absent':
        if (refusal || silence.isOver()) {
          if (context.step().state === 'sending') return 'absent';
          throw changeLost(change.target);
        }
        await noteUncertainty(context);
        await backoff.pause(delays.next());
        break;
      case 'failed':
      case 'mismatch':
        throw refusal ?? new AzureError(found.failure);
      case 'inProgress':
        // A resource being created is ours. One being updated or deleted may be due to someone else's change.
        if (traitsOf(change).effect === 'create' || found.made !== undefined) await recordAccepted(context);
        silence.reset();
        await backoff.pause(delays.next());
    }
  }
}
