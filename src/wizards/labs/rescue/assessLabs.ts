import * as l10n from '@vscode/l10n';
import { idKey } from '../../../domain/id/resourceId';
import { rescueLabImages } from '../../../domain/labs/exports/rescueLabImages';
import { rescueRows, unreadRows, type RescueRow, type UnreadLabs } from '../../../domain/labs/exports/rescueReport';
import type { Lab } from '../../../domain/labs/lab/lab';
import { labReadiness, type LabReadiness } from '../../../domain/labs/lab/labReadiness';
import type { Plan } from '../../../domain/plan/plan';
import type { LabResearch } from '../shared/labResearch';

/** Image names that the user chose, by ID key of the lab. Empty to skip the lab. */
export type ChosenNames = ReadonlyMap<string, string>;

/** The readiness of labs, with the resulting plan. */
export interface AssessedLabs {
  readonly plan: Plan;
  readonly labs: readonly LabReadiness[];
  /** Labs that the user skips. */
  readonly leftOut: readonly Lab[];
  /** One row per lab, including skipped ones, and one for each failure to read. */
  readonly rows: readonly RescueRow[];
}

export async function assessLabs(
  { labs, unread }: { readonly labs: readonly Lab[]; readonly unread: readonly UnreadLabs[] },
  chosen: ChosenNames,
  { factsFor, planWithRights }: LabResearch,
): Promise<AssessedLabs> {
  const isLeftOut = ({ id }: Lab): boolean => chosen.get(idKey(id)) === '';
  const leftOut = labs.filter(isLeftOut);
  const wanted = labs.filter(lab => !isLeftOut(lab));
  const read = await factsFor(labs, [...chosen.values()]);
  const { plan, facts } = await planWithRights(read, known => rescueLabImages(wanted, known, chosen).plan);
  const judged = labReadiness(wanted, facts, chosen);
  const unwanted = labReadiness(leftOut, facts).map((one): LabReadiness => {
    const reason = l10n.t('Excluded by you.');
    return { ...one, state: 'notExportable', reason, imageId: undefined, notices: [] };
  });
  return { plan, labs: judged, leftOut, rows: [...rescueRows([...judged, ...unwanted]), ...unreadRows(unread)] };
}
