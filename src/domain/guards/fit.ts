import * as l10n from '@vscode/l10n';
import { misfits } from '../compatibility';
import { isComplete, purchasePlanOf } from '../purchasePlan';
import type { Guard } from './cloneTask';
import { error, info } from './notice';

/** The image fits its definition, be that there or to be made. */
export const fit: Guard = ({ image, definition }, facts) => {
  const asked = definition.create?.purchasePlan;
  // A plan with a part missing is refused as such.
  const plan = asked && !isComplete(asked) ? undefined : purchasePlanOf(image, facts.sourcePlans);
  return misfits(image, definition.words, plan).map(({ code, reason }) =>
    error(code, {
      message: l10n.t('{0} does not fit the image definition {1}: {2}', image.name, definition.name, reason),
      fix: definition.create
        ? l10n.t('Change that in the new definition.')
        : l10n.t('Choose a definition that fits, or make a new one.'),
      target: definition.id,
    }),
  );
};

/** Nobody can tell the purchase plan of an image whose machine is gone or cannot be read: then it is said, not guessed. */
export const planKnown: Guard = ({ image }, facts) => {
  if (purchasePlanOf(image, facts.sourcePlans) !== undefined) return [];
  return [
    info('purchasePlanUnknown', {
      message: l10n.t('Whether {0} comes from a Marketplace image with a purchase plan was not checked.', image.name),
      fix: l10n.t('If it does, the image definition needs the same plan.'),
      target: image.id,
    }),
  ];
};
