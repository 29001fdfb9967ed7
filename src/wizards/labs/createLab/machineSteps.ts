import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { knownSystem } from '../../../domain/definition/knownSystem';
import type { LabChoice } from '../../../domain/labs/lab/labChoice';
import { quotaHoursProblem } from '../../../domain/labs/lab/labNames';
import { userNameProblem } from '../../../domain/machine/machineNames';
import type { LabSpec } from '../../../domain/plan/plan';
import type { Answers } from '../../engine/answers';
import { step, type Step } from '../../engine/step';
import { imageIn, isClassic, labKeys, ownerIn, regionIn, type LabQuestions } from './labQuestions';
import { askSize } from './sizeStep';

/** Asks for the machines of a lab, their user, and whether to publish it now. */
export function machineSteps(questions: LabQuestions, choiceIn: (answers: Answers) => Promise<LabChoice>): Step[] {
  const { lookup } = questions;
  return [
    step({
      key: labKeys.template,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<LabSpec['createOption']>({
          page,
          placeholder: l10n.t('Template for the lab'),
          choices: () => [
            {
              label: l10n.t('With a template'),
              description: l10n.t('can be changed before publishing, and exported'),
              value: 'TemplateVM',
            },
            {
              label: l10n.t('Without a template'),
              description: l10n.t('virtual machines are created directly from the image; ready sooner'),
              value: 'Image',
            },
          ],
          active: value => value === draft,
        }),
    }),
    step({
      key: labKeys.size,
      ask: async ({ answers, draft, ...context }) => {
        const owner = ownerIn(questions, answers);
        const used = async () => ((await lookup.neighbours(owner)) ?? []).flatMap(({ size }) => size ?? []);
        const facts = () => lookup.sizeFacts(owner, regionIn(questions, answers));
        return askSize(context, await choiceIn(answers), facts, used, draft);
      },
    }),
    step({
      key: labKeys.capacity,
      // The number of machines of a classic lab is set on the Lab Services site.
      when: answers => !isClassic(questions, answers),
      ask: async ({ page, prompter, answers, draft }) => {
        const facts = await lookup.sizeFacts(ownerIn(questions, answers), regionIn(questions, answers));
        const size = facts.sizes?.find(({ name }) => name === answers.need(labKeys.size));
        return prompter.input({
          page,
          prompt: l10n.t('Number of virtual machines, one for each student'),
          value: draft ?? '10',
          validate: text => capacityProblem(text.trim(), size?.minCapacity ?? 0, size?.maxCapacity ?? 400),
        });
      },
    }),
    step({
      key: labKeys.hours,
      ask: ({ page, prompter, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('Quota hours for each student, outside scheduled time'),
          value: draft ?? '10',
          validate: quotaHoursProblem,
        }),
    }),
    step({
      key: labKeys.user,
      ask: async ({ page, prompter, answers, draft }) => {
        const definition = imageIn(questions, answers);
        const isOriginal = definition.osState === 'Specialized';
        const known = isOriginal ? await lookup.knownUser(definition) : 'labuser';
        return prompter.input({
          page,
          prompt: isOriginal
            ? l10n.t('User name on the original machine; a specialized image keeps its user and password')
            : l10n.t('User name for the virtual machines; you enter the password when you run the plan'),
          value: draft ?? known ?? '',
          validate: text => userProblem(text.trim(), definition),
        });
      },
    }),
    step({
      key: labKeys.publish,
      ask: ({ page, prompter, draft }) =>
        prompter.pick<boolean>({
          page,
          placeholder: l10n.t('Publishing'),
          choices: () => [
            { label: l10n.t('Publish later'), description: l10n.t('the lab stays a draft'), value: false },
            {
              label: l10n.t('Publish now'),
              description: l10n.t("creates the virtual machines; can't be undone"),
              value: true,
            },
          ],
          active: value => value === draft,
        }),
    }),
  ];
}

function capacityProblem(text: string, minCapacity: number, maxCapacity: number): string | undefined {
  const isWithin = /^\d{1,4}$/.test(text) && Number(text) >= minCapacity && Number(text) <= maxCapacity;
  return isWithin ? undefined : l10n.t('Enter a whole number from {0} to {1}.', minCapacity, maxCapacity);
}

/** A specialized image keeps its users, even if Azure wouldn't accept their names for new ones. */
function userProblem(name: string, definition: ImageDefinition): string | undefined {
  const { osState, osType } = knownSystem(definition);
  if (osState === 'Generalized') return userNameProblem(name, osType);
  return name === '' ? l10n.t('Enter the user name of the template that the image was created from.') : undefined;
}
