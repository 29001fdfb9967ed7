import * as l10n from '@vscode/l10n';
import { error, info, warning } from '../../plan/notice';
import type { Notice, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import { regionKey } from '../../region/region';
import type { Lab } from '../lab/lab';
import type { LabFacts } from '../lab/labFacts';
import { labReadiness, type LabReadiness } from '../lab/labReadiness';
import { sharedConsequences } from './exportConsequences';
import { exportChange } from './exportLabTemplate';

export interface Rescue {
  /** One export for each lab that is ready. */
  readonly plan: Plan;
  /** Every lab, in the given order, with the reason if it is skipped. */
  readonly labs: readonly LabReadiness[];
}

/**
 * Exports the images of labs to the galleries of their lab plans before the service is retired. Labs that can't be
 * exported are skipped.
 * @param names image names chosen by the user, by the lab's ID key
 */
export function rescueLabImages(labs: readonly Lab[], facts: LabFacts, names?: ReadonlyMap<string, string>): Rescue {
  const found = labReadiness(labs, facts, names);
  const ready = found.filter(({ state }) => state === 'ready');
  const plan: Plan = {
    kind: 'rescueLabImages',
    title:
      ready.length === 1 ? l10n.t('Rescue the image of 1 lab') : l10n.t('Rescue the images of {0} labs', ready.length),
    changes: ready.flatMap(({ task }) => exportChange(task)),
    notices: sortNotices([
      ...(ready.length === 0 ? [nothing(found)] : sharedConsequences(oneRegion(ready), facts.locations)),
      ...found.flatMap(noticesOf),
    ]),
  };
  return { plan, labs: found };
}

function nothing(found: readonly LabReadiness[]): Notice {
  const isSafe = found.length > 0 && found.every(({ state }) => state === 'safe');
  return error('nothingToRescue', {
    message: isSafe ? l10n.t('All images of these labs are already safe.') : l10n.t('No labs can be exported.'),
    fix: isSafe ? l10n.t("There's nothing to do.") : l10n.t('See the reason and the remedy for each lab.'),
  });
}

function noticesOf({ lab, state, reason, notices }: LabReadiness): readonly Notice[] {
  const target = lab.id;
  switch (state) {
    case 'ready':
      return notices;
    case 'safe':
      return [
        info('labIsSafe', {
          message: l10n.t("{0} is skipped because it's already safe.", lab.title),
          fix: reason,
          target,
        }),
      ];
    case 'notExportable':
      return [warning('labLeftOut', { message: l10n.t('{0} is skipped.', lab.title), fix: reason, target })];
  }
}

/** Undefined if they are in several regions. */
function oneRegion(ready: readonly LabReadiness[]): string | undefined {
  const regions = new Set(ready.map(({ lab }) => regionKey(lab.location)));
  return regions.size === 1 ? [...regions][0] : undefined;
}
