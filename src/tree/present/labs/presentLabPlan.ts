import * as l10n from '@vscode/l10n';
import { nameOf } from '../../../domain/id/resourceId';
import { labPlanContext } from '../../../domain/labs/labContext';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { countText } from '../../../domain/resource/countText';
import type { Icon, Presentation, DisplayContext } from '../../presentation';
import { placeFacts, tagFacts } from '../resourceFacts';
import { joinWithDots, accessibilityText, tooltip } from '../tooltipText';
import { labErrorFact } from './labErrorFact';

/** `labs`: number of labs, if known. `busy`: what an operation is doing to it. */
export function presentLabPlan(
  plan: LabPlan,
  display: DisplayContext,
  context: { readonly labs: number; readonly busy?: string | undefined },
): Presentation {
  const isFailed = plan.provisioningState === 'Failed';
  const state = plan.provisioningState === 'Succeeded' ? undefined : plan.provisioningState;
  const gallery = plan.galleryId === undefined ? l10n.t('no gallery') : nameOf(plan.galleryId);
  const parts = [context.busy ?? state, gallery, countText(context.labs, 'lab'), display.regionName(plan.location)];
  return {
    label: plan.name,
    description: joinWithDots(parts),
    icon: iconOf(context.busy !== undefined || (state !== undefined && !isFailed), isFailed),
    tooltip: tooltip(plan.name, [
      [l10n.t('Attached gallery'), gallery],
      [l10n.t('Labs'), String(context.labs)],
      [l10n.t('Allowed regions for labs'), plan.allowedRegions.map(one => display.regionName(one)).join(', ')],
      [l10n.t('State'), state],
      labErrorFact(plan.error),
      ...placeFacts(plan, display),
      ...tagFacts(plan),
    ]),
    contextValue: labPlanContext(plan),
    children: 'collapsed',
    accessibilityLabel: accessibilityText([l10n.t('Lab plan {0}', plan.name), ...parts]),
  };
}

function iconOf(isBusy: boolean, isFailed: boolean): Icon {
  if (isBusy) return { codicon: 'sync~spin' };
  return isFailed ? { codicon: 'warning', color: 'list.warningForeground' } : { codicon: 'mortar-board' };
}
