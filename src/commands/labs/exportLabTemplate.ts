import * as l10n from '@vscode/l10n';
import type { Lab } from '../../domain/labs/lab/lab';
import { exportProblem } from '../../domain/labs/lab/labTreeFacts';
import { runCommand } from '../../platform/commands';
import { showMessage } from '../../platform/surface/messages';
import { askExport } from '../../wizards/labs/export/askExport';
import { askRescue } from '../../wizards/labs/rescue/askRescue';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';
import { carryOutRescue } from './carryOutRescue';

/** Export Lab Template to Gallery…, of one lab, or of several in one plan. */
export const exportLabTemplate: Command =
  services =>
  async (...args) => {
    const { labReader, operations } = services;
    const query = { title: l10n.t('Export Lab Template to Gallery'), kinds: ['lab'], many: true } as const;
    const labs = await readTargets(args, query, services, id => labReader.lab(id));
    const [lab] = labs;
    if (!lab) return;
    if (labs.length === 1 && lab.labAccountId !== undefined) return toLabSite(lab);
    if (labs.length === 1) await carryOut(services, await askExport(lab, operations.list(), services));
    else await carryOutRescue(services, await askRescue({ labs }, operations.list(), services));
  };

/** Templates of classic lab accounts can only be exported on the Lab Services site. */
async function toLabSite(lab: Lab): Promise<void> {
  const open = l10n.t('Open Lab Services Site');
  const problem = exportProblem(lab, undefined, String) ?? '';
  if ((await showMessage('info', problem, [open])) === open) await runCommand('openLabSite');
}
