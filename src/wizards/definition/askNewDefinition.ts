import * as l10n from '@vscode/l10n';
import { createDefinition } from '../../domain/definition/createDefinition';
import {
  definitionPresets,
  type DefinitionPreset,
  type DefinitionTraits,
} from '../../domain/definition/definitionPresets';
import type { Identifier } from '../../domain/definition/imageDefinition';
import { uniqueDefinitionName, uniqueIdentifier } from '../../domain/definition/uniqueNames';
import type { Gallery } from '../../domain/gallery/gallery';
import { definitionId, subscriptionOf } from '../../domain/id/resourceId';
import type { DefinitionSpec, Plan } from '../../domain/plan/plan';
import { key, type Answers } from '../engine/answers';
import { askForm, choiceRow, textRow, type FormRow } from '../engine/form';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { definitionRows } from './definitionRows';
import { askDefinitionName, askIdentifier } from './definitionStep';
import { featureRows, withFeature } from './featureRows';

const keys = {
  preset: key<DefinitionTraits>('preset'),
  name: key<string>('name'),
  identifier: key<Identifier>('identifier'),
  options: key<Options>('options'),
};

/** Asks for a new image definition, starting from a preset, with every option. */
export async function askNewDefinition(gallery: Gallery, services: WizardServices): Promise<Decision | undefined> {
  const research = createVersionResearch(services);
  const { clock } = services;
  const existing = async () => (await research.definitions(gallery.id)) ?? [];
  const steps = [
    step({
      key: keys.preset,
      ask: ({ page, prompter }) =>
        prompter.pick<DefinitionTraits>({
          page,
          placeholder: l10n.t('Preset to start from; you can change everything on the next pages'),
          choices: () =>
            definitionPresets().map(({ title, detail, traits }: DefinitionPreset) => ({
              label: title,
              detail,
              value: traits,
            })),
        }),
    }),
    step({
      key: keys.name,
      ask: async ({ draft, answers, ...context }) => {
        const taken = await existing();
        const wanted = answers.need(keys.preset).osType.toLowerCase();
        return askDefinitionName(
          context,
          draft ?? uniqueDefinitionName(wanted, taken),
          taken.map(({ name }) => name),
        );
      },
    }),
    step({
      key: keys.identifier,
      ask: async ({ draft, answers, ...context }) => {
        const taken = await existing();
        const offer = `${answers.need(keys.preset).osType}Server`;
        const wanted = { publisher: 'Custom', offer, sku: answers.need(keys.name) };
        return askIdentifier(
          context,
          draft ?? uniqueIdentifier(wanted, taken),
          taken.map(({ identifier }) => identifier),
        );
      },
    }),
    step({
      key: keys.options,
      ask: ({ draft, answers, ...context }) =>
        askForm(context, l10n.t('Options for the new image definition'), draft ?? answers.need(keys.preset), () => [
          ...under(l10n.t("Can't be changed later"), [
            ...traitRows(),
            planRow(),
            textRow<Options>(
              l10n.t('License terms'),
              one => one.eula,
              (one, eula) => ({ ...one, eula }),
              { prompt: l10n.t('URL of the license terms') },
            ),
          ]),
          ...under(l10n.t('Can be changed later'), [
            ...featureRows<Options>(one => one.hyperVGeneration),
            ...definitionRows<Options>(clock.now()),
          ]),
        ]),
    }),
  ];
  const plan = async (answers: Answers): Promise<Plan> => {
    const subscription = subscriptionOf(gallery.id);
    const create = {
      ...answers.need(keys.options),
      location: gallery.location,
      identifier: answers.need(keys.identifier),
    };
    return createDefinition(
      { gallery, id: definitionId(gallery.id, answers.need(keys.name)), create: withoutBlanks(create) },
      {
        now: clock.now(),
        locations: await research.locations(subscription),
        definitions: await research.definitions(gallery.id),
        usagesByRegion: await research.usages(subscription, [gallery.location]),
      },
    );
  };
  return askPlan(l10n.t('Create Image Definition in {0}', gallery.name), steps, plan, services);
}

function withoutBlanks(spec: DefinitionSpec): DefinitionSpec {
  const { description, eula, releaseNoteUri, privacyStatementUri, ...rest } = spec;
  return {
    ...rest,
    ...(description && { description }),
    ...(eula && { eula }),
    ...(releaseNoteUri && { releaseNoteUri }),
    ...(privacyStatementUri && { privacyStatementUri }),
  };
}

type Options = Omit<DefinitionSpec, 'location' | 'identifier'>;

function traitRows(): readonly FormRow<Options>[] {
  const pair = <V extends string>(...values: V[]) => values.map(value => ({ label: value, value }));
  return [
    choiceRow<Options, Options['osType']>(
      l10n.t('Operating system'),
      one => one.osType,
      (one, osType) => ({ ...one, osType }),
      () => pair('Linux', 'Windows'),
    ),
    choiceRow<Options, Options['osState']>(
      l10n.t('State'),
      one => one.osState,
      (one, osState) => ({ ...one, osState }),
      () => pair('Generalized', 'Specialized'),
    ),
    choiceRow<Options, Options['hyperVGeneration']>(
      l10n.t('Generation'),
      one => one.hyperVGeneration,
      (one, hyperVGeneration) => ({
        ...one,
        hyperVGeneration,
        ...(hyperVGeneration === 'V1' && { features: withFeature(one.features, 'SecurityType', 'Standard') }),
      }),
      () => pair('V2', 'V1'),
    ),
    choiceRow<Options, Options['architecture']>(
      l10n.t('Architecture'),
      one => one.architecture,
      (one, architecture) => ({ ...one, architecture }),
      () => pair('x64', 'Arm64'),
    ),
  ];
}

function under(group: string, rows: readonly FormRow<Options>[]): readonly FormRow<Options>[] {
  return rows.map(row => ({ ...row, group }));
}

function planRow(): FormRow<Options> {
  return textRow<Options>(
    l10n.t('Purchase plan'),
    ({ purchasePlan: plan }) => plan && [plan.publisher, plan.product, plan.name].join(':'),
    (one, text) => {
      const [publisher = '', product = '', name = ''] = text.split(':').map(part => part.trim());
      const rest = Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'purchasePlan')) as Options;
      return text === '' ? rest : { ...rest, purchasePlan: { publisher, product, name } };
    },
    {
      prompt: l10n.t('Purchase plan of a paid Marketplace image as publisher:product:name; leave empty for none'),
    },
  );
}
