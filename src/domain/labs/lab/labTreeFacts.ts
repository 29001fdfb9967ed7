import * as l10n from '@vscode/l10n';
import { exportableLab, labState } from '../exports/exportLabNotices';
import { latestByRegion } from '../../version/latest';
import type { Lab } from './lab';
import type { LabPlan } from '../owner/labPlan';
import type { ImageVersion } from '../../version/imageVersion';
import { regionKey } from '../../region/region';
import { byNumberDescending } from '../../version/semanticVersion';

/** The version that a new lab in the same place would get, where it is newer than what the lab was made from. */
export function newerVersion(lab: Lab, versions: readonly ImageVersion[]): ImageVersion | undefined {
  const latest = latestByRegion(versions).get(regionKey(lab.location));
  const { exactVersion } = lab;
  return latest && exactVersion !== undefined && byNumberDescending(latest.name, exactVersion) < 0 ? latest : undefined;
}

/** `1.0.3`, or `1.0.3, newest 1.0.5`: which version of its image a lab uses; undefined where Azure does not tell. */
export function labVersionText(lab: Lab, versions: readonly ImageVersion[]): string | undefined {
  const { exactVersion } = lab;
  if (exactVersion === undefined) return undefined;
  const newer = newerVersion(lab, versions);
  return newer ? l10n.t('{0}, newest {1}', exactVersion, newer.name) : exactVersion;
}

/**
 * Why the template of a lab cannot be exported, in one sentence; undefined where nothing that the tree knows is against it.
 * @param labPlan null where it was deleted, undefined where it is not known
 * @param nameOf `North Europe` for `northeurope`
 */
export function exportProblem(
  lab: Lab,
  labPlan: LabPlan | null | undefined,
  nameOf: (region: string) => string,
): string | undefined {
  const found = lab.labPlanId === undefined ? null : labPlan;
  const [problem] = [
    ...(found === undefined ? [] : exportableLab({ lab, labPlan: found }, nameOf)),
    ...labState({ lab }),
  ].filter(({ severity }) => severity === 'error');
  if (problem) return problem.message;
  return labPlan && labPlan.galleryId === undefined
    ? l10n.t('The lab plan {0} has no gallery to export to.', labPlan.name)
    : undefined;
}
