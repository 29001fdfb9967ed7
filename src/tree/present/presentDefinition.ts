import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { shortGeneration } from '../../domain/definition/shortGeneration';
import type { Gallery } from '../../domain/gallery/gallery';
import { fullName } from '../../domain/id/resourceId';
import { contextValueOf } from '../../domain/resource/contextFacts';
import { countText } from '../../domain/resource/countText';
import { orUnknown } from '../../domain/resource/orUnknown';
import { slashSeparated } from '../../domain/resource/slashSeparated';
import { isExpired } from '../../domain/version/endOfLife';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { latestOf, nextLatestOf } from '../../domain/version/latest';
import type { Icon, Presentation, DisplayContext } from '../presentation';
import { placeFacts, systemFacts, tagFacts } from './resourceFacts';
import { dateOf } from './time';
import { joinWithDots, accessibilityText, tooltip, type Fact } from './tooltipText';

/** `versions`: all of them, if known. */
export function presentDefinition(
  definition: ImageDefinition,
  display: DisplayContext,
  context: {
    readonly versions?: readonly ImageVersion[] | undefined;
    readonly busy?: string | undefined;
    readonly gallery?: Gallery | undefined;
    readonly isAttached?: boolean | undefined;
  } = {},
): Presentation {
  const parts = [
    context.busy,
    isExpired(definition.endOfLifeDate, display.now) && l10n.t('expired'),
    definition.hyperVGeneration && shortGeneration(definition.hyperVGeneration),
    definition.architecture === 'Arm64' && definition.architecture,
    definition.osState === 'Specialized' && l10n.t('specialized'),
    ...versionsOf(context.versions),
  ];
  return {
    label: definition.name,
    description: joinWithDots(parts),
    icon: context.busy ? { codicon: 'sync~spin' } : osIcon(definition.osType),
    tooltip: tooltip(fullName(definition.id), factsOf(definition, display), definition.description),
    contextValue: contextValueOf(definition, { now: display.now, ...context }),
    children: 'collapsed',
    accessibilityLabel: accessibilityText([
      l10n.t('Image definition {0}', definition.name),
      definition.osType,
      ...parts,
    ]),
  };
}

export function osIcon(osType: ImageDefinition['osType']): Icon {
  if (!osType) return { codicon: 'question' };
  return { picture: osType === 'Windows' ? 'windows' : 'linux' };
}

function versionsOf(versions: readonly ImageVersion[] | undefined): readonly (string | false | undefined)[] {
  if (!versions) return [];
  const latest = latestOf(versions);
  const next = nextLatestOf(versions);
  return [
    countText(versions.length, 'version'),
    latest && latest !== next && l10n.t('latest: {0}', latest.name),
    next && l10n.t('{0} replicating', next.name),
  ];
}

function factsOf(definition: ImageDefinition, display: DisplayContext): readonly Fact[] {
  const { publisher, offer, sku } = definition.identifier;
  const plan = definition.purchasePlan;
  return [
    ...systemFacts(definition),
    [l10n.t('Architecture'), orUnknown(definition.architecture)],
    [l10n.t('Publisher / offer / SKU'), slashSeparated(publisher, offer, sku)],
    [l10n.t('Purchase plan'), plan && slashSeparated(plan.publisher, plan.product, plan.name)],
    ...definition.features.map(({ name, value }): Fact => [name, value]),
    [l10n.t('End of life'), definition.endOfLifeDate && dateOf(definition.endOfLifeDate, display.locale)],
    ...placeFacts(definition, display),
    ...tagFacts(definition),
  ];
}
