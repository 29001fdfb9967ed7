import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { uniqueDefinitionName } from '../../../domain/definition/uniqueNames';
import { idKey, parentId } from '../../../domain/id/resourceId';
import { sameName } from '../../../domain/id/sameName';
import { exportLabTemplate } from '../../../domain/labs/exports/exportLabTemplate';
import type { LabExport } from '../../../domain/labs/exports/labExport';
import { labImageNameProblem } from '../../../domain/labs/exports/labImageName';
import type { Lab } from '../../../domain/labs/lab/lab';
import { planOf } from '../../../domain/labs/lab/labFacts';
import { noticeText } from '../../../domain/plan/notice';
import type { Plan } from '../../../domain/plan/plan';
import type { OperationRecord } from '../../../operations/journal/record';
import { key, type Answers } from '../../engine/answers';
import type { Choice } from '../../engine/prompter';
import { step } from '../../engine/step';
import { askPlan } from '../../plan/askPlan';
import { checkRights } from '../../plan/checkRights';
import type { Decision } from '../../plan/reviewPlan';
import type { WizardServices } from '../../services';
import { createLabResearch } from '../shared/labResearch';

/** A new image, or a new version of an existing definition. */
type Into = { readonly newImage: true } | { readonly newVersionOf: string };

const keys = { into: key<Into>('into'), name: key<string>('name') };

/** Asks how to export a lab's template to the gallery of its lab plan. */
export async function askExport(
  lab: Lab,
  operations: readonly OperationRecord[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const { factsFor } = createLabResearch(services, operations);
  const definitionsOf = async (): Promise<readonly ImageDefinition[]> => {
    const facts = await factsFor([lab]);
    return facts.definitions?.get(idKey(planOf(lab, facts)?.galleryId ?? '')) ?? [];
  };
  const planFor = async (query: Omit<LabExport, 'lab'>): Promise<Plan> =>
    exportLabTemplate({ lab, ...query }, await factsFor([lab], [query.name]));

  async function choiceOf(choice: Choice<Into>, query: Omit<LabExport, 'lab'>): Promise<Choice<Into>> {
    const errors = (await checkRights(await planFor(query), services.reader)).notices.filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length === 0) return choice;
    return { ...choice, refusal: errors.map(noticeText).join(' ') };
  }

  async function intoChoices(): Promise<readonly Choice<Into>[]> {
    const definitions = await definitionsOf();
    const { exported } = await factsFor([lab]);
    const before = (exported?.get(idKey(lab.id)) ?? []).map(id => idKey(parentId(id) ?? ''));
    const origin = lab.definitionId === undefined ? '' : idKey(lab.definitionId);
    const offered = definitions.filter(({ id }) => idKey(id) === origin || before.includes(idKey(id)));
    const newImage: Choice<Into> = {
      icon: 'add',
      label: l10n.t('New image…'),
      description: l10n.t('in an image definition of its own'),
      value: { newImage: true },
    };
    return Promise.all([
      ...offered.map(({ id, name }) =>
        choiceOf(
          {
            icon: 'symbol-structure',
            label: l10n.t('New version of {0}', name),
            description:
              idKey(id) === origin ? l10n.t('the image the lab was created from') : l10n.t('previously exported to'),
            value: { newVersionOf: name },
          },
          { name, into: 'newVersion' },
        ),
      ),
      choiceOf(newImage, { name: uniqueDefinitionName(lab.name, definitions), into: 'newImage' }),
    ]);
  }

  const choiceFrom = (answers: Answers): Omit<LabExport, 'lab'> => {
    const into = answers.need(keys.into);
    return 'newImage' in into
      ? { name: answers.need(keys.name), into: 'newImage' }
      : { name: into.newVersionOf, into: 'newVersion' };
  };
  const steps = [
    step({
      key: keys.into,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<Into>({
          page,
          placeholder: l10n.t('Export the template of {0} as', lab.title),
          choices: intoChoices,
          active: value => draft !== undefined && 'newImage' in value === 'newImage' in draft,
        }),
    }),
    step({
      key: keys.name,
      when: answers => 'newImage' in (answers.get(keys.into) ?? { newImage: true }),
      ask: async ({ page, prompter, draft }) => {
        const definitions = await definitionsOf();
        return prompter.input({
          page,
          prompt: l10n.t('Name of the new image definition'),
          value: draft ?? uniqueDefinitionName(lab.name, definitions),
          validate: text => newImageNameProblem(text.trim(), definitions),
        });
      },
    }),
  ];
  return askPlan(
    l10n.t('Export Template of {0} to Gallery', lab.title),
    steps,
    answers => planFor(choiceFrom(answers)),
    services,
    async () => (await factsFor([lab])).locations,
  );
}

/** Why the name is invalid for a new image. Undefined if it is valid. */
function newImageNameProblem(name: string, existing: readonly Pick<ImageDefinition, 'name'>[]): string | undefined {
  const isTaken = existing.some(one => sameName(one.name, name));
  return (
    labImageNameProblem(name, existing) ??
    (isTaken
      ? l10n.t(
          'The gallery already has an image definition named {0}. {1} is available.',
          name,
          uniqueDefinitionName(name, existing),
        )
      : undefined)
  );
}
