import * as l10n from '@vscode/l10n';
import type { DefinitionSuggestion } from '../../domain/definition/definitionFromSource';
import type { Identifier, ImageDefinition } from '../../domain/definition/imageDefinition';
import { isConfidentialOnly } from '../../domain/definition/securityType';
import { definitionId } from '../../domain/id/resourceId';
import type { ImageSource } from '../../domain/source/imageSource';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { suggestedVersion } from '../../domain/version/semanticVersion';
import {
  type DefinitionAnswer,
  askDefinition,
  askDefinitionName,
  askIdentifier,
  askPurchasePlan,
  identifierProblem,
  definitionChoices,
} from '../definition/definitionStep';
import type { Answers } from '../engine/answers';
import type { Choice } from '../engine/prompter';
import { step, type Step } from '../engine/step';
import { galleryIdIn, galleryLocation, galleryOf } from '../gallery/galleryOf';
import type { WizardServices } from '../services';
import { versionKeys, type VersionTarget } from './versionKeys';
import type { VersionResearch } from './versionResearch';
import { askVersion } from './versionStep';

/** The definitions of the chosen gallery. Empty for a new gallery or if they can't be read. */
export async function definitionsIn(
  answers: Answers,
  source: ImageSource,
  research: VersionResearch,
): Promise<readonly ImageDefinition[]> {
  const gallery = galleryOf(answers, source);
  return 'existing' in gallery ? ((await research.definitions(gallery.existing.id)) ?? []) : [];
}

function withPlan(source: ImageSource, answers: Answers): ImageSource {
  return { ...source, purchasePlan: newDefinition(answers)?.plan ?? answers.get(versionKeys.purchasePlan) };
}

function newDefinition(answers: Answers): Extract<DefinitionAnswer, { create: true }> | undefined {
  const definition = answers.get(versionKeys.definition);
  return definition && 'create' in definition ? definition : undefined;
}

const isNew = (answers: Answers): boolean => newDefinition(answers) !== undefined;

/** Asks for the definition and version of one source. A new definition is prefilled from the source. */
export function targetSteps(
  sourceOf: (answers: Answers) => ImageSource,
  { clock }: WizardServices,
  research: VersionResearch,
): readonly Step[] {
  const existingIn = (answers: Answers): Promise<readonly ImageDefinition[]> =>
    definitionsIn(answers, sourceOf(answers), research);
  const suggest = async (answers: Answers): Promise<DefinitionSuggestion> => {
    const source = sourceOf(answers);
    return research.suggestDefinition(withPlan(source, answers), {
      location: galleryLocation(galleryOf(answers, source)),
      existing: await existingIn(answers),
    });
  };
  const suggestIdentifier = async (answers: Answers): Promise<Identifier> => ({
    ...(await suggest(answers)).spec.identifier,
    sku: answers.need(versionKeys.definitionName).slice(0, 64),
  });
  const identifiersIn = async (answers: Answers): Promise<readonly Identifier[]> =>
    (await existingIn(answers)).map(({ identifier }) => identifier);
  const versionsIn = async (answers: Answers): Promise<readonly ImageVersion[] | undefined> => {
    const definition = answers.need(versionKeys.definition);
    return 'existing' in definition ? research.versions(definition.existing.id) : [];
  };
  return [
    step({
      key: versionKeys.definition,
      dependsOn: [versionKeys.gallery, versionKeys.galleryName],
      show: answer => ({
        label: l10n.t('Image definition'),
        value: 'existing' in answer ? answer.existing.name : l10n.t('New image definition'),
      }),
      ask: ({ draft, answers, ...context }) => {
        const source = sourceOf(answers);
        const choices = async (): Promise<readonly Choice<DefinitionAnswer>[]> => {
          const [definitions, plan] = await Promise.all([existingIn(answers), research.sourcePlan(source)]);
          return definitionChoices(definitions, { ...source, purchasePlan: plan }, clock.now());
        };
        return askDefinition(context, source, choices, draft);
      },
    }),
    step({
      key: versionKeys.purchasePlan,
      dependsOn: [versionKeys.definition],
      show: plan => ({
        label: l10n.t('Purchase plan'),
        value: plan ? [plan.publisher, plan.product, plan.name].join(':') : l10n.t('none'),
      }),
      when: answers => {
        const definition = newDefinition(answers);
        return definition !== undefined && definition.plan === undefined;
      },
      ask: ({ draft, ...context }) => askPurchasePlan(context, draft),
    }),
    step({
      key: versionKeys.definitionName,
      when: isNew,
      dependsOn: [versionKeys.definition],
      show: value => ({ label: l10n.t('Definition name'), value }),
      suggest: async ({ answers }) => (await suggest(answers)).name,
      ask: async ({ draft, answers, ...context }) => {
        const existing = await existingIn(answers);
        return askDefinitionName(
          context,
          draft ?? (await suggest(answers)).name,
          existing.map(({ name }) => name),
        );
      },
    }),
    step({
      key: versionKeys.identifier,
      when: isNew,
      dependsOn: [versionKeys.definitionName],
      show: ({ publisher, offer, sku }) => ({
        label: l10n.t('Publisher, offer, and SKU'),
        value: [publisher, offer, sku].join(':'),
      }),
      suggest: async ({ answers }) => {
        const suggestion = await suggestIdentifier(answers);
        return identifierProblem(suggestion, await identifiersIn(answers)) === undefined ? suggestion : undefined;
      },
      ask: async ({ draft, answers, ...context }) =>
        askIdentifier(context, draft ?? (await suggestIdentifier(answers)), await identifiersIn(answers)),
    }),
    step({
      key: versionKeys.version,
      dependsOn: [versionKeys.definition],
      show: value => ({ label: l10n.t('Version'), value }),
      suggest: async ({ answers }) => {
        const versions = await versionsIn(answers);
        return versions && suggestedVersion(versions.map(({ name }) => name));
      },
      ask: ({ draft, answers, ...context }) => askVersion(context, () => versionsIn(answers), draft),
    }),
  ];
}

/** Whether the version will only serve confidential machines, and so needs their encryption. */
export function isConfidential({ definition }: VersionTarget): boolean {
  return isConfidentialOnly('existing' in definition ? definition.existing : definition.create);
}

/** The target according to the answers of `targetSteps`. */
export async function targetOf(
  answers: Answers,
  source: ImageSource,
  research: VersionResearch,
): Promise<VersionTarget> {
  const version = answers.need(versionKeys.version);
  const definition = answers.need(versionKeys.definition);
  if ('existing' in definition) return { source, definition, version };
  const gallery = galleryOf(answers, source);
  const { spec } = await research.suggestDefinition(withPlan(source, answers), { location: galleryLocation(gallery) });
  return {
    source,
    definition: {
      id: definitionId(galleryIdIn(gallery), answers.need(versionKeys.definitionName)),
      create: { ...spec, identifier: answers.need(versionKeys.identifier) },
    },
    version,
  };
}
