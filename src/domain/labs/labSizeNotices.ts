import * as l10n from '@vscode/l10n';
import { sameName } from '../id/sameName';
import { error, info } from '../plan/notice';
import type { Notice } from '../plan/plan';
import { sameRegion } from '../region/region';
import { regionName } from '../region/regionName';
import type { LabChoice, LabChoiceFacts } from './lab/labChoice';
import type { LabSize } from './labSize';

/** Size and number of the machines: available in the region, suitable for the image, and within the core quota. */
export function labSizeNotices(choice: LabChoice, facts: LabChoiceFacts): Notice[] {
  const { id: target, spec } = choice;
  const { sizes, locations } = facts;
  if (!sizes) {
    return [info('sizesNotChecked', { message: l10n.t("Couldn't check whether the size fits the image."), target })];
  }
  const size = sizes.find(one => sameName(one.name, spec.size) && isIn(one, spec.location));
  if (!size) {
    const message = l10n.t(
      "Size {1} isn't available for labs in {0}.",
      regionName(spec.location, locations),
      spec.size,
    );
    return [error('sizeUnknown', { message, fix: l10n.t('Choose another size.'), target })];
  }
  return [...fit(choice, size), ...capacity(choice, size), ...cores(choice, size, facts)];
}

function isIn({ locations }: LabSize, region: string): boolean {
  return locations.length === 0 || locations.some(one => sameRegion(one, region));
}

function fit({ id: target, definition }: LabChoice, size: LabSize): Notice[] {
  const generation = definition.hyperVGeneration;
  const reason =
    size.restriction !== undefined
      ? l10n.t("It isn't available to the subscription in this region: {0}.", size.restriction)
      : generation && size.generations.length > 0 && !size.generations.includes(generation)
        ? l10n.t("It doesn't support generation {0} images.", generation.slice(1))
        : undefined;
  if (reason === undefined) return [];
  const message = l10n.t("{0} can't be used. {1}", size.name, reason);
  return [error('sizeDoesNotFit', { message, fix: l10n.t('Choose a size that fits the image.'), target })];
}

function capacity({ id: target, spec }: LabChoice, size: LabSize): Notice[] {
  if (Number.isInteger(spec.capacity) && spec.capacity >= size.minCapacity && spec.capacity <= size.maxCapacity)
    return [];
  const message = l10n.t("{0} isn't a valid number of virtual machines.", spec.capacity);
  const fix = l10n.t('Choose a number from {0} to {1}.', size.minCapacity, size.maxCapacity);
  return [error('labCapacityInvalid', { message, fix, target })];
}

/** The template counts too. */
function cores({ id: target, spec }: LabChoice, size: LabSize, { usages, locations }: LabChoiceFacts): Notice[] {
  const row = usages?.find(({ family }) => sameName(family, size.family));
  const region = regionName(spec.location, locations);
  if (!row) {
    const message = l10n.t("Couldn't check whether {0} has cores left for labs.", region);
    return [info('coreQuotaNotChecked', { message, target })];
  }
  const wanted = size.vCPUs * (spec.capacity + (spec.createOption === 'TemplateVM' ? 1 : 0));
  const left = row.limit - row.current;
  if (wanted <= left) return [];
  const message = l10n.t(
    'The lab needs {0} cores of family {1}, but {2} has only {3} of {4} left.',
    wanted,
    row.family,
    region,
    left,
    row.limit,
  );
  const fix = l10n.t('Choose fewer or smaller virtual machines, or request more cores from Azure.');
  return [error('coreQuotaReached', { message, fix, target })];
}
