import * as l10n from '@vscode/l10n';
import { error, info } from '../plan/notice';
import type { Guard } from '../plan/versionTask';
import { incompatibilities } from './compatibility';
import { isComplete, purchasePlanOf } from './purchasePlan';

/** The source matches its definition, new or existing. */
export const fit: Guard = ({ source, definition }, facts) => {
  const requested = definition.create?.purchasePlan;
  // An incomplete plan is refused elsewhere.
  const purchasePlan = requested && !isComplete(requested) ? undefined : purchasePlanOf(source, facts.sourcePlans);
  return incompatibilities({ ...source, purchasePlan }, definition.words).map(({ code, reason }) =>
    error(code, {
      message: l10n.t("{0} doesn't fit the image definition {1}. {2}", source.name, definition.name, reason),
      fix: definition.create
        ? l10n.t('Change this in the new definition.')
        : l10n.t('Choose a definition that fits, or create one.'),
      target: definition.id,
    }),
  );
};

/**
 * The purchase plan is unknown for disks, and for images whose VM is gone or unreadable. Report it instead of guessing.
 */
export const planKnown: Guard = ({ source }, facts) => {
  if (purchasePlanOf(source, facts.sourcePlans) !== undefined) return [];
  return [
    info('purchasePlanUnknown', {
      message: l10n.t("Couldn't check whether {0} comes from a Marketplace image with a purchase plan.", source.name),
      fix: l10n.t('If it does, the image definition needs the same purchase plan.'),
      target: source.id,
    }),
  ];
};
