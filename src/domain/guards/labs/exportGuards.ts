import type { LabExportTask } from '../../labs/labExport';
import type { LabFacts } from '../../labs/labFacts';
import type { Notice } from '../../plan';
import { regionName } from '../../regionName';
import { isWithin } from '../../resourceId';
import { rightsNotChecked, rightsNotices } from '../rights';
import { exportableLab, labState } from './exportLab';
import { exportGallery } from './exportGallery';
import { exportName } from './exportName';
import { exportTemplate } from './exportTemplate';
import { serviceEnded } from './labOwner';
import { exportConsequences } from './exportConsequences';

/** Everything that stands against exporting a template, or is good to know of this one. */
export function exportNotices(task: LabExportTask, facts: LabFacts): Notice[] {
  const never = [...serviceEnded(facts.now), ...exportableLab(task, region => regionName(region, facts.locations))];
  // What can never be exported is not told what else it lacks.
  if (never.some(({ severity }) => severity === 'error')) return never;
  return [
    ...never,
    ...labState(task),
    ...exportTemplate(task),
    ...exportGallery(task, facts),
    ...exportName(task),
    ...exportRights(task, facts),
    ...exportConsequences(task),
  ];
}

function exportRights({ lab, labPlan }: LabExportTask, { missingRights }: LabFacts): Notice[] {
  if (!missingRights) return [rightsNotChecked()];
  const here = missingRights.filter(({ scope }) => isWithin(labPlan?.id ?? lab.id, scope) || isWithin(lab.id, scope));
  return rightsNotices(here);
}
