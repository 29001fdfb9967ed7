import * as l10n from '@vscode/l10n';
import { knownSystem } from '../../../domain/definition/knownSystem';
import { resourceGroupOf, subscriptionOf } from '../../../domain/id/resourceId';
import type { LabChoice } from '../../../domain/labs/lab/labChoice';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { Plan } from '../../../domain/plan/plan';
import type { Answers } from '../../engine/answers';
import { askPlan } from '../../plan/askPlan';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { createLabLookup } from './labLookup';
import { imageIn, labKeys, ownerIn, regionIn, type LabQuestions, type LabStart } from './labQuestions';
import { machineSteps } from './machineSteps';
import { placeSteps } from './placeSteps';

/** Asks for everything a lab needs, except the password, which is only asked for when the plan is run. */
export async function askLab(start: LabStart, services: WizardServices): Promise<Decision | undefined> {
  const lookup = createLabLookup(services);
  const questions: LabQuestions = { start, lookup };
  const choiceIn = async (answers: Answers): Promise<LabChoice> => {
    const [owner, definition] = [ownerIn(questions, answers), imageIn(questions, answers)];
    // A lab plan takes the definition's ID, a classic lab account its own ID of the image.
    const shared = owner.kind === 'labAccount' ? await lookup.image(owner, definition) : undefined;
    return choiceFrom(questions, answers, shared?.id ?? definition.id);
  };
  return askPlan(
    start.definition ? l10n.t('Create Lab from {0}', start.definition.name) : l10n.t('Create Lab from Image'),
    [...placeSteps(questions, services), ...machineSteps(questions, choiceIn)],
    async (answers): Promise<Plan> => lookup.planFor(await choiceIn(answers)),
    services,
    () => lookup.locations({ id: start.owner?.id ?? start.definition?.id ?? anySubscription(services) }),
  );
}

/** Region names are the same in every subscription. */
function anySubscription({ directory }: WizardServices): string {
  return `/subscriptions/${directory.subscriptions()[0]?.id ?? ''}`;
}

/** The lab as answered so far. */
function choiceFrom(questions: LabQuestions, answers: Answers, imageId: string): LabChoice {
  const [owner, definition] = [ownerIn(questions, answers), imageIn(questions, answers)];
  const { osType, osState } = knownSystem(definition);
  return {
    id: `${placeOf(owner)}/labs/${answers.need(labKeys.name)}`,
    owner,
    definition,
    publish: answers.get(labKeys.publish) ?? false,
    spec: {
      location: regionIn(questions, answers),
      ...(owner.kind === 'labPlan' && { labPlanId: owner.id }),
      title: answers.need(labKeys.title),
      imageId,
      createOption: answers.need(labKeys.template),
      size: answers.get(labKeys.size) ?? '',
      capacity: Number(answers.get(labKeys.capacity) ?? 1),
      quotaHours: Number(answers.get(labKeys.hours) ?? 0),
      userName: answers.get(labKeys.user) ?? '',
      osType,
      osState,
    },
  };
}

/** The parent of the lab: the lab plan's resource group, or the lab account itself. */
function placeOf({ kind, id }: LabOwner): string {
  if (kind === 'labAccount') return id;
  return `/subscriptions/${subscriptionOf(id)}/resourceGroups/${resourceGroupOf(id)}/providers/Microsoft.LabServices`;
}
