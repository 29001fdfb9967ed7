import { subscriptionOf } from '../../../domain/id/resourceId';
import type { Lab } from '../../../domain/labs/lab/lab';
import { publishLab } from '../../../domain/labs/lab/publishLab';
import { labAccountOf } from '../../../domain/labs/owner/labAccountOf';
import { askPlan } from '../../plan/askPlan';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';

/** Shows what publishing a lab means, since it can't be undone. */
export async function askPublish(lab: Lab, services: WizardServices): Promise<Decision | undefined> {
  const { reader, labReader, clock } = services;
  const hasTemplate = labAccountOf(lab.id) === undefined && lab.createOption !== 'Image';
  const { title } = publishLab(lab, { now: clock.now() });
  return askPlan(
    title,
    [],
    async () => {
      const template = hasTemplate
        ? await labReader.template(lab.id).then(
            found => found ?? null,
            () => undefined,
          )
        : undefined;
      return publishLab(lab, { now: clock.now(), template });
    },
    services,
    () => reader.locations(subscriptionOf(lab.id)).catch(() => undefined),
  );
}
