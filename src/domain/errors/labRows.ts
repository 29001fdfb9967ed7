import * as l10n from '@vscode/l10n';
import { labSite } from '../labs/labService';
import { isOfType } from '../id/resourceId';
import type { CatalogueRow } from './explanation';

/** Errors of Lab Services about exports, their image definitions and galleries. */
export const labRows: readonly CatalogueRow[] = [
  {
    code: 'labGalleryDenied',
    when: { code: /^SharedGalleryAccessDenied$/i },
    say: (_, { target = '' }) => ({
      message: l10n.t("Lab Services doesn't have permission to write to the gallery."),
      fix: isOfType(target, 'Microsoft.LabServices/labPlans')
        ? l10n.t('Attach the gallery again, and choose to assign Lab Services the role that it needs.')
        : l10n.t(
            'Attach the gallery to the lab plan again, and choose to assign Lab Services the role that it needs. Then export again.',
          ),
    }),
  },
  {
    code: 'labGalleryGone',
    when: { code: /^SharedGallery(NotFound|NotAttached)$/i },
    say: () => ({
      message: l10n.t("Lab Services can't find the gallery of the lab plan."),
      fix: l10n.t('Attach a gallery to the lab plan, then export again.'),
    }),
  },
  {
    code: 'labImageMismatch',
    when: { code: /^SharedImageMismatch$/i },
    say: () => ({
      message: l10n.t("The template doesn't fit the image definition."),
      fix: l10n.t('Export it as a new image.'),
    }),
  },
  {
    code: 'labExportFailed',
    when: { code: /^SharedImageExportFailed$/i },
    say: (_, { message }) => ({
      message: l10n.t("Lab Services couldn't export the template: {0}", message),
      fix: l10n.t('Start and stop the template on the Lab Services site ({0}), then export again.', labSite),
    }),
  },
];
