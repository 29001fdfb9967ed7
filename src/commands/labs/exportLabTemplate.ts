import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { exportProblem } from '../../domain/labs/lab/labTreeFacts';
import type { Lab } from '../../domain/labs/lab/lab';
import { runCommand } from '../../platform/commands';
import { askExport } from '../../wizards/labs/export/askExport';
import { askRescue } from '../../wizards/labs/rescue/askRescue';
import { carryOut } from '../../wizards/plan/carryOut';
import { carryOutRescue } from './carryOutRescue';
import { readTargets } from '../target/targets';
import type { Command } from '../services';

/** Export Lab Template to Gallery…, of one lab, or of several in one plan. */
export const exportLabTemplate: Command =
  services =>
  async (...args) => {
    const { wizards, operations } = services;
    const query = { title: l10n.t('Export Lab Template to Gallery'), kinds: ['lab'], many: true } as const;
    const labs = await readTargets(args, query, services, id => wizards.labReader.lab(id));
    const [lab] = labs;
    if (!lab) return;
    if (labs.length === 1 && lab.labAccountId !== undefined) return toLabSite(lab);
    if (labs.length === 1) await carryOut(services, await askExport(lab, operations.list(), wizards));
    else await carryOutRescue(services, await askRescue({ labs }, operations.list(), wizards));
  };

/** Templates of classic lab accounts can only be exported on the Lab Services site. */
async function toLabSite(lab: Lab): Promise<void> {
  const open = l10n.t('Open Lab Services Site');
  const problem = exportProblem(lab, undefined, String) ?? '';
  if ((await vscode.window.showInformationMessage(problem, open)) === open) await runCommand('openLabSite');
}
