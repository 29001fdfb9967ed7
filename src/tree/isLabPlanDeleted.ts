import { idKey, sameId, subscriptionOf } from '../domain/id/resourceId';
import type { LabTreeServices } from './labTreeServices';

/** Whether a lab's plan is known to be deleted. If its subscription isn't selected or failed to load, it may still exist. */
export function isLabPlanDeleted(planId: string | undefined, { labs, session }: LabTreeServices): boolean {
  if (planId === undefined) return true;
  const { state, items, failures } = labs.plans();
  const own = subscriptionOf(planId);
  return (
    state === 'loaded' &&
    session.directory.subscriptions().some(({ id }) => sameId(id, own)) &&
    !failures.some(({ subscription }) => subscription === undefined || sameId(subscription.id, own)) &&
    !items.some(({ id }) => idKey(id) === idKey(planId))
  );
}
