import * as l10n from '@vscode/l10n';
import { uniqueDefinitionName } from '../../../domain/definition/uniqueNames';
import { sameName } from '../../../domain/id/sameName';
import type { Lab } from '../../../domain/labs/lab/lab';
import { labNameProblem, labTitleProblem } from '../../../domain/labs/lab/labNames';
import { regionKey, sameRegion } from '../../../domain/region/region';
import { regionName } from '../../../domain/region/regionName';
import { step, type Step } from '../../engine/step';
import type { WizardServices } from '../../services';
import { askImage } from './imageStep';
import { imageIn, labKeys, ownerIn, regionsOf, type LabQuestions } from './labQuestions';
import { askOwner } from './ownerStep';

/** Asks for the owner, image, name and region of a lab. */
export function placeSteps(questions: LabQuestions, services: WizardServices): Step[] {
  const { start, lookup } = questions;
  return [
    step({
      key: labKeys.owner,
      when: () => !start.owner,
      ask: ({ draft, ...context }) => askOwner(context, services, start.definition, draft),
    }),
    step({
      key: labKeys.image,
      when: () => !start.definition,
      ask: ({ draft, answers, ...context }) => askImage(context, services, ownerIn(questions, answers), draft),
    }),
    step({
      key: labKeys.title,
      ask: ({ page, prompter, answers, draft }) =>
        prompter.input({
          page,
          prompt: l10n.t('Title of the lab, as students see it'),
          value: draft ?? imageIn(questions, answers).name,
          validate: text => labTitleProblem(text),
        }),
    }),
    step({
      key: labKeys.name,
      ask: async ({ page, prompter, answers, draft }) => {
        const neighbours = (await lookup.neighbours(ownerIn(questions, answers))) ?? [];
        return prompter.input({
          page,
          prompt: l10n.t('Name of the lab in Azure'),
          value: draft ?? uniqueDefinitionName(answers.need(labKeys.title), neighbours),
          validate: text => nameProblem(text.trim(), neighbours),
        });
      },
    }),
    step({
      key: labKeys.region,
      when: answers => regionsOf(start.owner ?? answers.get(labKeys.owner)).length > 1,
      ask: ({ page, prompter, answers, draft }) => {
        const owner = ownerIn(questions, answers);
        return prompter.pick<string>({
          page,
          placeholder: l10n.t('Region of the lab'),
          choices: async () => {
            const known = await lookup.locations(owner);
            return Promise.all(
              regionsOf(owner).map(async name => {
                const refusal = await lookup.refusalIn(name, owner, imageIn(questions, answers));
                return {
                  label: regionName(name, known),
                  description: sameRegion(name, owner.location)
                    ? l10n.t('region of the lab plan; templates can be exported only from here')
                    : '',
                  value: regionKey(name),
                  ...(refusal !== undefined && { refusal }),
                };
              }),
            );
          },
          active: name => sameRegion(name, draft ?? owner.location),
        });
      },
    }),
  ];
}

function nameProblem(name: string, neighbours: readonly Lab[]): string | undefined {
  const isTaken = neighbours.some(one => sameName(one.name, name));
  return (
    labNameProblem(name) ?? (isTaken ? l10n.t('A lab named {0} already exists. Enter another name.', name) : undefined)
  );
}
