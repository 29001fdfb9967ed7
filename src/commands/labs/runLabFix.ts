import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { LabFix } from '../../domain/labs/diagnosis/labCheck';
import type { Plan } from '../../domain/plan/plan';
import { runCommand } from '../../platform/commands';
import { showMessage } from '../../platform/surface/messages';
import { previewAndCarryOut } from '../../wizards/plan/carryOut';
import { addRegionsPlan } from '../../wizards/region/addRegionsPlan';
import type { CommandServices } from '../services';
import { createVersionFromOsDisk } from '../version/createVersionFromOsDisk';

/** Runs the fix that a check of a lab image proposes, through the same command and preview as the user would. */
export async function runLabFix(fix: LabFix, services: CommandServices): Promise<void> {
  switch (fix.action) {
    case 'attachGallery':
      await runCommand('attachGallery', fix.ownerId, fix.galleryId);
      return;
    case 'enableImage':
      await runCommand('enableLabImages', fix.ownerId, fix.definitionId);
      return;
    case 'addRegions': {
      const read = (): Promise<Plan | undefined> => addRegionsPlan(fix.versionId, fix.regions, services);
      const plan = await read();
      if (!plan) return;
      await previewAndCarryOut(services, plan, {
        again: async () => (await read()) ?? plan,
        reveal: () => services.showReplication(fix.versionId),
      });
      return;
    }
    case 'showReplication':
    case 'retryFailedRegions':
    case 'includeInLatest':
      await runCommand(fix.action, fix.versionId);
      return;
    case 'createVersionFromOsDisk':
      await createVersionFromOsDisk(fix.versionId, services);
      return;
    case 'openQuota':
      await openQuota(services);
  }
}

async function openQuota({ session }: CommandServices): Promise<void> {
  if (session.environment === 'sample') {
    void showMessage(
      'info',
      l10n.t("Sample Azure doesn't have a portal. Sign in to Azure to open real resources in the portal."),
    );
    return;
  }
  const page = `${session.portal}/#view/Microsoft_Azure_Capacity/QuotaMenuBlade/~/overview`;
  await vscode.env.openExternal(vscode.Uri.parse(page, true));
}
