import * as l10n from '@vscode/l10n';
import { describeTags } from '../gallery/describeGallery';
import type { DefinitionDelta, DefinitionSpec } from '../plan/plan';
import { below, joined, type PlanLine } from '../plan/planLine';
import { slashSeparated } from '../resource/slashSeparated';
import type { Feature, Range } from './imageDefinition';
import { shortGeneration } from './shortGeneration';

/** In one line: the kind of machines created from it, and its identifier. */
export function describeDefinition(spec: DefinitionSpec): string {
  const { publisher, offer, sku } = spec.identifier;
  return joined(
    spec.osType,
    spec.osState === 'Generalized' ? l10n.t('generalized') : l10n.t('specialized'),
    shortGeneration(spec.hyperVGeneration),
    spec.architecture,
    `${publisher}/${offer}/${sku}`,
    ...spec.features.map(featureText),
  );
}

export function describeDefinitionExtras(spec: DefinitionSpec): PlanLine[] {
  const { purchasePlan: plan } = spec;
  return [
    ...describeDescriptiveProperties(spec),
    ...(plan
      ? [below('credit-card', l10n.t('Purchase plan'), slashSeparated(plan.publisher, plan.product, plan.name))]
      : []),
    ...(spec.eula === undefined ? [] : [below('law', l10n.t('License terms'), spec.eula)]),
    ...describeTags(spec.tags ?? {}),
  ];
}

export function describeDefinitionDelta(delta: DefinitionDelta): PlanLine[] {
  const { features } = delta;
  return [
    ...describeDescriptiveProperties(delta),
    ...(features ? [below('shield', l10n.t('Features'), features.map(featureText).join(', '))] : []),
  ];
}

function describeDescriptiveProperties(delta: Omit<DefinitionDelta, 'features'>): PlanLine[] {
  const lines: PlanLine[] = [];
  const line = (icon: string, text: string, detail: string | undefined): void => {
    if (detail !== undefined) lines.push(below(icon, text, detail));
  };
  line('note', l10n.t('Description'), delta.description);
  line('calendar', l10n.t('End of life'), delta.endOfLifeDate?.slice(0, 10));
  line('chip', l10n.t('Recommended vCPUs'), rangeText(delta.recommended?.vCPUs));
  line('chip', l10n.t('Recommended memory in GB'), rangeText(delta.recommended?.memoryGB));
  line('circle-slash', l10n.t('Disallowed disk types'), delta.disallowedDiskTypes?.join(', '));
  line('link', l10n.t('Release notes'), delta.releaseNoteUri);
  line('link', l10n.t('Privacy statement'), delta.privacyStatementUri);
  return lines;
}

function featureText({ name, value }: Feature): string {
  return `${name}=${value}`;
}

export function rangeText(range: Range | undefined): string | undefined {
  if (range?.min === undefined && range?.max === undefined) return undefined;
  if (range.max === undefined) return l10n.t('{0} or more', range.min ?? 0);
  return range.min === undefined ? l10n.t('up to {0}', range.max) : l10n.t('{0} to {1}', range.min, range.max);
}
