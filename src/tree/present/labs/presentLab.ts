import * as l10n from '@vscode/l10n';
import { fullName, nameOf } from '../../../domain/id/resourceId';
import type { Lab } from '../../../domain/labs/lab/lab';
import { exportProblem, labVersionText, newerVersion } from '../../../domain/labs/lab/labTreeFacts';
import { labContext } from '../../../domain/labs/labContext';
import type { LabPlan } from '../../../domain/labs/owner/labPlan';
import { countText } from '../../../domain/resource/countText';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { Icon, Presentation, DisplayContext } from '../../presentation';
import { placeFacts, tagFacts } from '../resourceFacts';
import { joinWithDots, accessibilityText, tooltip, type Fact } from '../tooltipText';
import { labErrorFact } from './labErrorFact';

export interface LabContext {
  /** Null if deleted, undefined if unknown. */
  readonly plan: LabPlan | null | undefined;
  /** Loaded versions of the image that the lab was created from. */
  readonly versions: readonly ImageVersion[];
  readonly busy?: string | undefined;
}

export function presentLab(lab: Lab, context: LabContext, display: DisplayContext): Presentation {
  const { plan, versions, busy } = context;
  const isClassic = lab.labAccountId !== undefined;
  const newer = newerVersion(lab, versions);
  const parts = [busy ?? stateOf(lab), labVersionText(lab, versions), lab.definitionId && nameOf(lab.definitionId)];
  return {
    label: lab.name,
    description: joinWithDots(parts),
    icon: iconOf(lab, busy),
    tooltip: tooltip(
      lab.title,
      [...factsOf(lab, newer), ...placeFacts(lab, display), ...tagFacts(lab)],
      busy === undefined ? exportProblem(lab, plan, region => display.regionName(region)) : undefined,
    ),
    contextValue: labContext(lab, { orphaned: !isClassic && plan === null, newer: newer !== undefined }),
    children: lab.createOption === 'Image' || isClassic ? 'none' : 'collapsed',
    accessibilityLabel: accessibilityText([l10n.t('Lab {0}', lab.name), ...parts]),
  };
}

/** The lab's state as Lab Services names it, translated. */
function stateOf({ state, provisioningState }: Lab): string | undefined {
  if (provisioningState === 'Failed') return l10n.t('failed');
  if (provisioningState === 'Locked') return l10n.t('locked');
  switch (state) {
    case 'Draft':
      return l10n.t('draft');
    case 'Publishing':
      return l10n.t('being published');
    case 'Scaling':
      return l10n.t('being scaled');
    case 'Syncing':
      return l10n.t('being synchronized');
    case 'Published':
      return l10n.t('published');
    case undefined:
      return provisioningState === 'Succeeded' ? undefined : provisioningState;
  }
}

function iconOf({ state, provisioningState }: Lab, busy: string | undefined): Icon {
  if (busy !== undefined) return { codicon: 'sync~spin', color: 'charts.blue' };
  if (provisioningState === 'Failed') return { codicon: 'error', color: 'list.errorForeground' };
  if (provisioningState === 'Locked') return { codicon: 'lock' };
  if (provisioningState !== 'Succeeded') return { codicon: 'sync' };
  return { codicon: state === 'Draft' ? 'edit' : 'beaker' };
}

function factsOf(lab: Lab, newer: ImageVersion | undefined): readonly Fact[] {
  const machines = lab.capacity === undefined ? undefined : countText(lab.capacity, 'machine');
  return [
    [l10n.t('Image'), lab.definitionId && joinWithDots([fullName(lab.definitionId), lab.exactVersion])],
    [l10n.t('Newer version'), newer?.name],
    [l10n.t('Template'), templateText(lab)],
    [l10n.t('Size'), joinWithDots([lab.size, machines])],
    [l10n.t('User name'), lab.adminUser],
    [l10n.t('State'), lab.provisioningState === 'Succeeded' ? undefined : lab.provisioningState],
    labErrorFact(lab.error),
  ];
}

function templateText({ createOption }: Lab): string | undefined {
  if (createOption === undefined) return undefined;
  return createOption === 'TemplateVM' ? l10n.t('yes') : l10n.t('no');
}
