import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { Gallery } from '../../domain/gallery/gallery';
import { updateDefinition } from '../../domain/definition/updateDefinition';
import type { DefinitionDelta } from '../../domain/plan/plan';
import { fullName } from '../../domain/id/resourceId';
import { askPlan } from '../plan/askPlan';
import { askForm, type FormRow } from '../engine/form';
import { key, step } from '../engine/flow';
import type { Decision } from '../plan/preview';
import type { WizardServices } from '../services';
import { definitionRows, type DefinitionWords } from './definitionRows';
import { featureRows } from './featureRows';

type Words = DefinitionWords & Pick<DefinitionDelta, 'features'>;
const words = key<Words>('words');

/** Shows a definition's settings: those that can be changed, and the others with the reason. */
export async function askEditDefinition(
  definition: ImageDefinition,
  gallery: Gallery | undefined,
  services: WizardServices,
): Promise<Decision | undefined> {
  const { clock } = services;
  const { description, endOfLifeDate, recommended, disallowedDiskTypes, releaseNoteUri, privacyStatementUri } =
    definition;
  const start: Words = {
    features: definition.features,
    disallowedDiskTypes,
    ...(description !== undefined && { description }),
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    ...(recommended && {
      recommended: {
        ...(recommended.vCPUs && { vCPUs: recommended.vCPUs }),
        ...(recommended.memoryGB && { memoryGB: recommended.memoryGB }),
      },
    }),
    ...(releaseNoteUri !== undefined && { releaseNoteUri }),
    ...(privacyStatementUri !== undefined && { privacyStatementUri }),
  };
  const ask = step({
    key: words,
    ask: ({ draft, page, prompter }) =>
      askForm({ page, prompter }, l10n.t('What to change'), draft ?? start, () => [
        ...definitionRows<Words>(clock.now()),
        ...featureRows<Words>(() => definition.hyperVGeneration),
        ...fixedRows(definition),
      ]),
  });
  return askPlan(
    l10n.t('Edit {0}', fullName(definition.id)),
    [ask],
    async answers =>
      updateDefinition(definition, answers.need(words), {
        now: clock.now(),
        permissions: gallery?.permissions,
      }),
    services,
  );
}

function fixedRows(definition: ImageDefinition): readonly FormRow<Words>[] {
  const why = l10n.t("Azure doesn't allow changing this in an existing image definition. Create a new one.");
  const { publisher, offer, sku } = definition.identifier;
  const plan = definition.purchasePlan;
  const facts: readonly [string, string][] = [
    [l10n.t('Operating system'), definition.osType],
    [l10n.t('State'), definition.osState],
    [l10n.t('Generation'), definition.hyperVGeneration],
    [l10n.t('Architecture'), definition.architecture],
    [l10n.t('Publisher, offer and SKU'), [publisher, offer, sku].join(':')],
    [l10n.t('Purchase plan'), plan ? [plan.publisher, plan.product, plan.name].join(':') : l10n.t('none')],
    [l10n.t('License terms'), definition.eula ?? l10n.t('none')],
  ];
  return facts.map(([label, text]) => ({ label, describe: () => text, fixed: why }));
}
