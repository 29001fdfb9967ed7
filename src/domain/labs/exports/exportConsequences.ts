import * as l10n from '@vscode/l10n';
import { info } from '../../plan/notice';
import type { Notice } from '../../plan/plan';
import type { Location } from '../../region/region';
import { regionName } from '../../region/regionName';
import type { LabExportTask } from './labExport';

/** What an export creates, and what it doesn't. */
export function exportConsequences({ lab, target }: LabExportTask): Notice[] {
  const user = lab.adminUser;
  return [
    info('exportedSpecialized', {
      message:
        user === undefined
          ? l10n.t(
              'The image of {0} is specialized. Virtual machines created from it keep its users and passwords.',
              lab.title,
            )
          : l10n.t(
              'The image of {0} is specialized. Virtual machines created from it keep the user {1} and its password.',
              lab.title,
              user,
            ),
      fix: l10n.t('Keep the password. A new lab created from the image needs the same user name and password.'),
      ...(target !== undefined && { target }),
    }),
  ];
}

/** Consequences common to all exports of a plan, to be shown once. */
export function sharedConsequences(region: string | undefined, locations: readonly Location[] | undefined): Notice[] {
  return [
    info('exportedToOneRegion', {
      message:
        region === undefined
          ? l10n.t('Lab Services saves the image only in the region of the lab plan.')
          : l10n.t('Lab Services saves the image only in {0}.', regionName(region, locations)),
      fix: l10n.t('After the export, replicate it to other regions of the geography.'),
    }),
    info('exportCosts', {
      message: l10n.t('Images in a gallery are billed as storage, separately from Lab Services.'),
    }),
  ];
}
