import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { updateDefinition } from '../../domain/definition/updateDefinition';
import type { Gallery } from '../../domain/gallery/gallery';
import { fullName } from '../../domain/id/resourceId';
import type { DefinitionDelta } from '../../domain/plan/plan';
import { orUnknown } from '../../domain/resource/orUnknown';
import { key } from '../engine/answers';
import { askForm, type FormRow } from '../engine/form';
import { step } from '../engine/step';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { definitionRows, type EditableDefinition } from './definitionRows';
import { featureRows } from './featureRows';

type Edits = EditableDefinition & Pick<DefinitionDelta, 'features'>;
const edits = key<Edits>('edits');

/** Shows a definition's settings: those that can be changed, and the others with the reason. */
export async function askEditDefinition(
  definition: ImageDefinition,
  gallery: Gallery | undefined,
  services: WizardServices,
): Promise<Decision | undefined> {
  const { clock } = services;
  const { description, endOfLifeDate, recommended, disallowedDiskTypes } = definition;
  const { releaseNoteUri, privacyStatementUri, hyperVGeneration } = definition;
  const start: Edits = {
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
    key: edits,
    ask: ({ draft, page, prompter }) =>
      askForm({ page, prompter }, l10n.t('What to change'), draft ?? start, () => [
        ...definitionRows<Edits>(clock.now()),
        ...(hyperVGeneration ? featureRows<Edits>(() => hyperVGeneration) : []),
        ...fixedRows(definition),
      ]),
  });
  return askPlan(
    l10n.t('Edit {0}', fullName(definition.id)),
    [ask],
    async answers =>
      updateDefinition(definition, answers.need(edits), {
        now: clock.now(),
        permissions: gallery?.permissions,
      }),
    services,
  );
}

function fixedRows(definition: ImageDefinition): readonly FormRow<Edits>[] {
  const why = l10n.t("Azure doesn't allow changing this in an existing image definition. Create a new one.");
  const { publisher, offer, sku } = definition.identifier;
  const plan = definition.purchasePlan;
  const facts: readonly [string, string][] = [
    [l10n.t('Operating system'), orUnknown(definition.osType)],
    [l10n.t('State'), orUnknown(definition.osState)],
    [l10n.t('Generation'), orUnknown(definition.hyperVGeneration)],
    [l10n.t('Architecture'), orUnknown(definition.architecture)],
    [l10n.t('Publisher, offer, and SKU'), [publisher, offer, sku].join(':')],
    [l10n.t('Purchase plan'), plan ? [plan.publisher, plan.product, plan.name].join(':') : l10n.t('none')],
    [l10n.t('License terms'), definition.eula ?? l10n.t('none')],
  ];
  return facts.map(([label, text]) => ({ label, describe: () => text, lockedBecause: why }));
}
