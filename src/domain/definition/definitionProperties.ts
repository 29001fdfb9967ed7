import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { orUnknown } from '../resource/orUnknown';
import { dayOf, identityFacts, type Names } from '../resource/placeProperties';
import { slashSeparated } from '../resource/slashSeparated';
import { stateName } from './compatibility';
import { rangeText } from './describeDefinition';
import { partsOfValue } from './featureValue';
import type { ImageDefinition } from './imageDefinition';

/** `latest`: ID of the current latest version. Null if there is none, undefined if it wasn't read. */
export function definitionProperties(
  definition: ImageDefinition,
  latest: string | null | undefined,
  names: Names,
): Facts {
  const { publisher, offer, sku } = definition.identifier;
  const plan = definition.purchasePlan;
  // In an order of their own, since Azure's is arbitrary.
  const features = definition.features
    .map(({ name, value }) => [name, [...partsOfValue(value)].sort().join(', ')] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  return {
    [l10n.t('Image definition')]: {
      ...identityFacts(definition, l10n.t('Gallery'), names),
      [l10n.t('Latest version')]: latest === null ? l10n.t('none') : latest,
    },
    [l10n.t('Properties')]: {
      [l10n.t('Description')]: definition.description,
      ...systemFacts(definition),
      [l10n.t('Architecture')]: orUnknown(definition.architecture),
      [l10n.t('Publisher / offer / SKU')]: slashSeparated(publisher, offer, sku),
      [l10n.t('Purchase plan')]: plan && slashSeparated(plan.publisher, plan.product, plan.name),
      [l10n.t('Features')]: Object.fromEntries(features),
    },
    [l10n.t('Recommended')]: {
      [l10n.t('vCPUs')]: rangeText(definition.recommended?.vCPUs),
      [l10n.t('Memory (GB)')]: rangeText(definition.recommended?.memoryGB),
      [l10n.t('Disallowed disk types')]: [...definition.disallowedDiskTypes].sort(),
    },
    [l10n.t('Terms')]: {
      [l10n.t('License terms')]: definition.eula,
      [l10n.t('Privacy statement')]: definition.privacyStatementUri,
      [l10n.t('Release notes')]: definition.releaseNoteUri,
    },
    [l10n.t('Tags')]: definition.tags,
    [l10n.t('Lifecycle')]: { [l10n.t('End of life')]: dayOf(definition.endOfLifeDate) },
  };
}

/** Properties of the machines created from it. */
export function systemFacts({
  osType,
  osState,
  hyperVGeneration,
}: Pick<ImageDefinition, 'osType' | 'osState' | 'hyperVGeneration'>): Facts {
  return {
    [l10n.t('Operating system')]: orUnknown(osType),
    [l10n.t('State')]: orUnknown(osState && stateName(osState)),
    [l10n.t('Generation')]: hyperVGeneration ? Number(hyperVGeneration.slice(1)) : orUnknown(undefined),
  };
}
