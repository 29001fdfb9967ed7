import * as l10n from '@vscode/l10n';
import { parseDate } from '../../base/date';
import { definitionNameProblem, offerProblem, publisherProblem, skuProblem } from '../id/nameProblems';
import { isWithin } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error, errorsInto, warning } from '../plan/notice';
import type { RefusalCode } from '../plan/noticeCode';
import type { Notice } from '../plan/plan';
import type { DefinitionTask } from '../plan/versionTask';
import { sameRegion } from '../region/region';
import { regionName } from '../region/regionName';
import type { ImageSource } from '../source/imageSource';
import { isExpired } from '../version/endOfLife';
import type { VersionFacts } from '../version/versionFacts';
import { samePlan } from './compatibility';
import type { Range } from './imageDefinition';
import { isComplete, purchasePlanOf } from './purchasePlan';
import { identifierKey } from './uniqueNames';

/** The name of a new definition is valid and not taken. */
export const newDefinitionName = ({ gallery, definition }: DefinitionTask, facts: VersionFacts): Notice[] => {
  if (!definition.create) return [];
  const { id: target, name } = definition;
  const problem = definitionNameProblem(name);
  if (problem !== undefined) {
    const message = l10n.t('Azure doesn\'t accept the image definition name "{0}".', name);
    return [error('definitionNameInvalid', { message, fix: problem, target })];
  }
  const taken = facts.definitions?.some(one => isWithin(one.id, gallery.id) && sameName(one.name, name));
  if (!taken) return [];
  const message = l10n.t('The gallery {0} already has an image definition named {1}.', gallery.name, name);
  return [error('definitionNameTaken', { message, fix: l10n.t('Choose that definition or another name.'), target })];
};

export const newIdentifier = ({ gallery, definition }: DefinitionTask, facts: VersionFacts): Notice[] => {
  if (!definition.create) return [];
  const target = definition.id;
  const { identifier } = definition.create;
  const checks: [RefusalCode, string, string | undefined][] = [
    [
      'publisherInvalid',
      l10n.t('Azure doesn\'t accept the publisher "{0}".', identifier.publisher),
      publisherProblem(identifier.publisher),
    ],
    [
      'offerInvalid',
      l10n.t('Azure doesn\'t accept the offer "{0}".', identifier.offer),
      offerProblem(identifier.offer),
    ],
    ['skuInvalid', l10n.t('Azure doesn\'t accept the SKU "{0}".', identifier.sku), skuProblem(identifier.sku)],
  ];
  const wrong = checks.flatMap(([code, message, fix]) =>
    fix === undefined ? [] : [error(code, { message, fix, target })],
  );
  const holder = facts.definitions?.find(
    one =>
      isWithin(one.id, gallery.id) &&
      !sameName(one.name, definition.name) &&
      identifierKey(one.identifier) === identifierKey(identifier),
  );
  if (!holder) return wrong;
  const message = l10n.t('The image definition {0} has the same publisher, offer, and SKU.', holder.name);
  const fix = l10n.t('Change one of the three. Together, they must be unique within a gallery.');
  return [...wrong, error('identifierTaken', { message, fix, target })];
};

/** Everything else that Azure requires of a new definition. It may have what Azure has in its source. */
export const newDefinition = (
  { definition, source }: Pick<DefinitionTask, 'definition'> & { readonly source?: ImageSource },
  facts: VersionFacts,
): Notice[] => {
  const spec = definition.create;
  if (!spec) return [];
  const target = definition.id;
  const notices: Notice[] = [];
  const refuse = errorsInto(notices, target);
  if (facts.locations && !facts.locations.some(one => sameRegion(one.name, spec.location))) {
    refuse(
      'definitionRegionUnknown',
      l10n.t(
        "The region {0} for the image definition isn't available in the subscription.",
        regionName(spec.location, facts.locations),
      ),
      l10n.t("Choose a region that's available in the subscription."),
    );
  }
  if (inverted(spec.recommended?.vCPUs) || inverted(spec.recommended?.memoryGB)) {
    refuse(
      'recommendedRangeInverted',
      l10n.t('The minimum recommended size is larger than the maximum.'),
      l10n.t('Swap the two numbers.'),
    );
  }
  const plan = spec.purchasePlan;
  if (
    plan &&
    !isComplete(plan) &&
    !samePlan(plan, (source && purchasePlanOf(source, facts.sourcePlans)) ?? undefined)
  ) {
    refuse(
      'purchasePlanIncomplete',
      l10n.t('A purchase plan needs a name, a publisher, and a product.'),
      l10n.t('Fill in all three exactly as in the Marketplace, or leave out the plan.'),
    );
  }
  const names = spec.features.map(one => one.name.toLowerCase());
  if (new Set(names).size < names.length) {
    refuse('featureRepeated', l10n.t('A feature is specified twice.'), l10n.t('Keep one of them.'));
  }
  return notices;
};

export const definitionEndOfLife = (
  { definition }: Pick<DefinitionTask, 'definition'>,
  facts: Pick<VersionFacts, 'now'>,
): Notice[] => {
  const date = definition.words.endOfLifeDate;
  const target = definition.id;
  if (date === undefined) return [];
  if (!definition.create) {
    if (!isExpired(date, facts.now)) return [];
    const message = l10n.t(
      'The image definition {0} is past its end of life ({1}).',
      definition.name,
      date.slice(0, 10),
    );
    const fix = l10n.t('Azure still accepts new versions. If the definition stays in use, set a later date.');
    return [warning('definitionExpired', { message, fix, target })];
  }
  if (parseDate(date) === undefined) {
    const message = l10n.t('"{0}" isn\'t a valid end-of-life date for the definition.', date);
    return [
      error('definitionEndOfLifeInvalid', {
        message,
        fix: l10n.t('Enter it as year-month-day, for example 2030-12-31.'),
        target,
      }),
    ];
  }
  if (!isExpired(date, facts.now)) return [];
  const message = l10n.t('The end of life of the definition ({0}) is in the past.', date.slice(0, 10));
  return [error('definitionEndOfLifePast', { message, fix: l10n.t('Choose a date after today, or none.'), target })];
};

/** An existing definition accepts a new version now. */
export const existingDefinition = ({ definition }: Pick<DefinitionTask, 'definition'>): Notice[] => {
  const state = definition.existing?.provisioningState;
  const { id: target, name } = definition;
  if (state === undefined || state === 'Succeeded' || state === 'Updating') return [];
  if (state === 'Deleting') {
    const message = l10n.t('The image definition {0} is being deleted.', name);
    return [error('definitionBeingDeleted', { message, fix: l10n.t('Choose another image definition.'), target })];
  }
  const message = l10n.t("The image definition {0} isn't ready: Azure reports {1}.", name, state);
  const fix = l10n.t('Wait until its state is Succeeded, or choose another image definition.');
  return [error('definitionNotReady', { message, fix, target })];
};

/** Whether the minimum exceeds the maximum. */
export function inverted(range: Range | undefined): boolean {
  return range?.min !== undefined && range.max !== undefined && range.min > range.max;
}
