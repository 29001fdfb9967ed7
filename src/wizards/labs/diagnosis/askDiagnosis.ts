import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { fullName, isWithin, sameId } from '../../../domain/id/resourceId';
import { causesOf, diagnoseLabImage } from '../../../domain/labs/diagnosis/diagnoseLabImage';
import type { LabCheck, LabFix } from '../../../domain/labs/diagnosis/labCheck';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import { inResourceOrder } from '../../../domain/resource/inResourceOrder';
import { orUnknown } from '../../../domain/resource/orUnknown';
import { key } from '../../engine/answers';
import { runFlow } from '../../engine/flow';
import type { Choice, Page } from '../../engine/prompter';
import { step } from '../../engine/step';
import type { WizardServices } from '../../services';
import { labOwners } from '../shared/labOwners';
import { checkRows } from './checkRows';
import { diagnosisFacts, type DiagnosisSubject } from './diagnosisFacts';
import { ownerChoices } from './ownerChoices';

const keys = {
  owner: key<LabOwner>('owner'),
  definition: key<ImageDefinition>('definition'),
  fix: key<LabFix | undefined>('fix'),
};

/** Shows why an image is or isn't offered for labs. Returns the chosen fix, or undefined if the user cancelled. */
export async function askDiagnosis(
  given: Partial<DiagnosisSubject>,
  services: WizardServices,
): Promise<LabFix | undefined> {
  // A single lab plan needs no question.
  const [only, ...more] = given.owner ? [] : await labOwners(services);
  const owner = given.owner ?? (more.length === 0 ? only : undefined);
  const steps = [
    step({
      key: keys.owner,
      when: () => owner === undefined,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<LabOwner>({
          page,
          placeholder: l10n.t('Lab plan or lab account where the image is missing'),
          choices: () => ownerChoices(services, given.definition),
          emptyMessage: l10n.t('There are no lab plans in the selected subscriptions.'),
          active: one => draft !== undefined && sameId(one.id, draft.id),
        }),
    }),
    step({
      key: keys.definition,
      when: () => given.definition === undefined,
      ask: ({ page, prompter, draft, answers }) =>
        prompter.pick<ImageDefinition>({
          page,
          placeholder: l10n.t('Missing image'),
          choices: () => definitionChoices(owner ?? answers.need(keys.owner), services),
          active: one => draft !== undefined && sameId(one.id, draft.id),
        }),
    }),
    step({
      key: keys.fix,
      ask: ({ page, answers }) =>
        askFix(
          {
            owner: owner ?? answers.need(keys.owner),
            definition: given.definition ?? answers.need(keys.definition),
            versionId: given.versionId,
          },
          page,
          services,
        ),
    }),
  ];
  const title = given.definition
    ? l10n.t('Why Is {0} Missing in Labs?', given.definition.name)
    : l10n.t('Why Is This Image Missing in Labs?');
  return (await runFlow(title, steps, services.prompter))?.get(keys.fix);
}

async function askFix(subject: DiagnosisSubject, page: Page, services: WizardServices): Promise<LabFix | undefined> {
  const checks = diagnoseLabImage(await diagnosisFacts(subject, services));
  return services.prompter.pick<LabFix | undefined>({
    page,
    placeholder: summaryOf(checks, subject),
    choices: () => checkRows(checks),
  });
}

function summaryOf(checks: readonly LabCheck[], { owner, definition }: DiagnosisSubject): string {
  const causes = causesOf(checks).length;
  if (causes === 0)
    return l10n.t('No problem found that prevents using {0} in labs in {1}', definition.name, owner.name);
  return causes === 1
    ? l10n.t('One problem prevents using {0} in labs in {1}', definition.name, owner.name)
    : l10n.t('{0} problems prevent using {1} in labs in {2}', causes, definition.name, owner.name);
}

async function definitionChoices(
  owner: LabOwner,
  { reader, labReader, regionNames }: WizardServices,
): Promise<readonly Choice<ImageDefinition>[]> {
  const [regionName, { items }, galleries] = await Promise.all([
    regionNames(),
    reader.allDefinitions(),
    owner.kind === 'labPlan'
      ? [owner.galleryId].filter(one => one !== undefined)
      : labReader.attachedGalleries(owner.id).then(
          all => all.map(({ galleryId }) => galleryId),
          () => [],
        ),
  ]);
  const isOwn = ({ id }: ImageDefinition): boolean => galleries.some(gallery => isWithin(id, gallery));
  const choice = (one: ImageDefinition, group: string): Choice<ImageDefinition> => ({
    icon: 'symbol-structure',
    label: fullName(one.id),
    description: [orUnknown(one.osType), regionName(one.location)].join(' · '),
    value: one,
    group,
  });
  const near = inResourceOrder(items);
  return [
    ...near.filter(isOwn).map(one => choice(one, l10n.t('In the attached gallery'))),
    ...near.filter(one => !isOwn(one)).map(one => choice(one, l10n.t('In other galleries'))),
  ];
}
