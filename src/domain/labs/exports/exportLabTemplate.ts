import * as l10n from '@vscode/l10n';
import type { ChangeOf, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import type { LabFacts } from '../lab/labFacts';
import { sharedConsequences } from './exportConsequences';
import { exportNotices } from './exportNotices';
import { labExportTask, type LabExport, type LabExportTask } from './labExport';

/** Saves the template VM of a lab to the gallery of its lab plan. */
export function exportLabTemplate(request: LabExport, facts: LabFacts): Plan {
  const task = labExportTask(request, facts);
  return {
    kind: 'exportLabTemplate',
    title: l10n.t('Export the template of {0}', request.lab.title),
    changes: exportChange(task),
    notices: sortNotices([
      ...exportNotices(task, facts),
      ...sharedConsequences(task.labPlan?.location, facts.locations),
    ]),
  };
}

/** Empty if the destination is unknown. */
export function exportChange(task: LabExportTask): ChangeOf<'saveLabImage'>[] {
  const { lab, labPlan, template, target, versions } = task;
  if (!labPlan || target === undefined || template === null) return [];
  return [
    {
      kind: 'saveLabImage',
      target,
      spec: {
        labPlanId: labPlan.id,
        // Lab Services names every template `0`.
        labMachineId: template?.id ?? `${lab.id}/virtualMachines/0`,
        location: labPlan.location,
        seenVersions: (versions ?? []).map(({ name }) => name),
      },
    },
  ];
}
