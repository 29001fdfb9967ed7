import * as l10n from '@vscode/l10n';
import { labReadiness, type LabReadiness } from '../../../domain/labs/lab/labReadiness';
import { rescueRows, unreadRows, type RescueRow, type UnreadLabs } from '../../../domain/labs/exports/rescueReport';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { Plan } from '../../../domain/plan/plan';
import { rescueLabImages } from '../../../domain/labs/exports/rescueLabImages';
import { idKey } from '../../../domain/id/resourceId';
import type { LabResearch } from '../shared/labResearch';

/** Image names that the user chose, by the lab's id key; empty where the lab is to be left out. */
export type ChosenNames = ReadonlyMap<string, string>;

/** Labs as they are judged, with the plan that comes of it. */
export interface AssessedLabs {
  readonly plan: Plan;
  readonly labs: readonly LabReadiness[];
  /** Those that the user leaves out. */
  readonly leftOut: readonly Lab[];
  /** A row a lab, also of those that are left out, and one for whatever could not be read. */
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
    const reason = l10n.t('You left it out.');
    return { ...one, state: 'notExportable', reason, imageId: undefined, notices: [] };
  });
  return { plan, labs: judged, leftOut, rows: [...rescueRows([...judged, ...unwanted]), ...unreadRows(unread)] };
}
