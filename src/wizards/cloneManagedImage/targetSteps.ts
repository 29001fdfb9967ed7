import { definitionFromImage, type DefinitionSuggestion } from '../../domain/definitionFromImage';
import type { ImageDefinition } from '../../domain/model/definition';
import type { ManagedImage } from '../../domain/model/managedImage';
import type { PurchasePlan } from '../../domain/model/resource';
import { definitionId } from '../../domain/resourceId';
import { step, type Answers, type Step } from '../engine/flow';
import type { WizardServices } from '../services';
import {
  type DefinitionAnswer,
  askDefinition,
  askDefinitionName,
  askIdentifier,
  askPurchasePlan,
  definitionChoices,
} from './definitionStep';
import type { CloneResearch } from './facts';
import { galleryIdIn, galleryLocation, galleryOf } from './galleryOf';
import { cloneKeys, type CloneTarget } from './keys';
import { askVersion } from './versionStep';

/** The definitions of the chosen gallery; none in one that is yet to be made, or that could not be read. */
export async function definitionsIn(
  answers: Answers,
  image: ManagedImage,
  research: CloneResearch,
): Promise<readonly ImageDefinition[]> {
  const gallery = galleryOf(answers, image);
  return 'existing' in gallery ? ((await research.definitions(gallery.existing.id)) ?? []) : [];
}

function planOf(answers: Answers): PurchasePlan | null | undefined {
  return newDefinition(answers)?.plan ?? answers.get(cloneKeys.purchasePlan);
}

function newDefinition(answers: Answers): Extract<DefinitionAnswer, { create: true }> | undefined {
  const definition = answers.get(cloneKeys.definition);
  return definition && 'create' in definition ? definition : undefined;
}

const isNew = (answers: Answers): boolean => newDefinition(answers) !== undefined;

/** Definition and version of one image: an existing definition, or a new one filled in from the image. */
export function targetSteps(image: ManagedImage, { clock }: WizardServices, research: CloneResearch): readonly Step[] {
  const suggest = async (answers: Answers): Promise<DefinitionSuggestion> =>
    definitionFromImage(image, {
      location: galleryLocation(galleryOf(answers, image)),
      purchasePlan: planOf(answers),
      existing: await definitionsIn(answers, image, research),
    });
  return [
    step({
      key: cloneKeys.definition,
      ask: ({ draft, answers, ...context }) =>
        askDefinition(
          context,
          image,
          async () => {
            const [definitions, plan] = await Promise.all([
              definitionsIn(answers, image, research),
              research.sourcePlan(image),
            ]);
            return definitionChoices(definitions, image, plan, clock.now());
          },
          draft,
        ),
    }),
    step({
      key: cloneKeys.purchasePlan,
      when: answers => {
        const definition = newDefinition(answers);
        return definition !== undefined && definition.plan === undefined;
      },
      ask: ({ draft, ...context }) => askPurchasePlan(context, draft),
    }),
    step({
      key: cloneKeys.definitionName,
      when: isNew,
      ask: async ({ draft, answers, ...context }) => {
        const existing = await definitionsIn(answers, image, research);
        return askDefinitionName(
          context,
          draft ?? (await suggest(answers)).name,
          existing.map(({ name }) => name),
        );
      },
    }),
    step({
      key: cloneKeys.identifier,
      when: isNew,
      ask: async ({ draft, answers, ...context }) => {
        const existing = await definitionsIn(answers, image, research);
        const { spec } = await suggest(answers);
        const suggestion = { ...spec.identifier, sku: answers.need(cloneKeys.definitionName).slice(0, 64) };
        return askIdentifier(
          context,
          draft ?? suggestion,
          existing.map(({ identifier }) => identifier),
        );
      },
    }),
    step({
      key: cloneKeys.version,
      ask: ({ draft, answers, ...context }) => {
        const definition = answers.need(cloneKeys.definition);
        return askVersion(
          context,
          async () => ('existing' in definition ? research.versions(definition.existing.id) : []),
          draft,
        );
      },
    }),
  ];
}

/** What the answers of `targetSteps` come to. */
export function targetOf(answers: Answers, image: ManagedImage): CloneTarget {
  const version = answers.need(cloneKeys.version);
  const definition = answers.need(cloneKeys.definition);
  if ('existing' in definition) return { image, definition, version };
  const gallery = galleryOf(answers, image);
  const { spec } = definitionFromImage(image, { location: galleryLocation(gallery), purchasePlan: planOf(answers) });
  return {
    image,
    definition: {
      id: definitionId(galleryIdIn(gallery), answers.need(cloneKeys.definitionName)),
      create: { ...spec, identifier: answers.need(cloneKeys.identifier) },
    },
    version,
  };
}
