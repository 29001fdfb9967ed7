import type { Notice } from '../../plan/plan';
import { regionName } from '../../region/regionName';
import type { LabFacts } from '../lab/labFacts';
import { serviceEnded } from '../owner/labOwnerNotices';
import { exportConsequences } from './exportConsequences';
import { exportGallery } from './exportGalleryNotices';
import { exportableLab, labState } from './exportLabNotices';
import { exportName } from './exportNameNotices';
import { exportTemplate } from './exportTemplateNotices';
import type { LabExportTask } from './labExport';

/** Everything that prevents exporting a template, or that the user should know about it. */
export function exportNotices(task: LabExportTask, facts: LabFacts): Notice[] {
  const never = [...serviceEnded(facts.now), ...exportableLab(task, region => regionName(region, facts.locations))];
  // If it can never be exported, further errors are irrelevant.
  if (never.some(({ severity }) => severity === 'error')) return never;
  return [
    ...never,
    ...labState(task),
    ...exportTemplate(task),
    ...exportGallery(task, facts),
    ...exportName(task),
    ...exportConsequences(task),
  ];
}
