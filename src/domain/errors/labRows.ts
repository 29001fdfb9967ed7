import * as l10n from '@vscode/l10n';
import { isOfType } from '../id/resourceId';
import { labSite } from '../labs/labService';
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
  {
    code: 'labExists',
    when: { code: /^LabAlreadyExists$/i },
    say: () => ({
      message: l10n.t('A lab with this name already exists.'),
      fix: l10n.t('Choose another name.'),
    }),
  },
  {
    code: 'labImageGone',
    when: { code: /^ImageNotFound$/i, message: /shared image '/i },
    say: () => ({
      message: l10n.t("Lab Services can't find the image."),
      fix: l10n.t('Check that the image is still in the gallery attached to the lab plan, or choose another image.'),
    }),
  },
  {
    code: 'labImageNotEnabled',
    when: { code: /^ImageNotEnabled$/i },
    say: () => ({
      message: l10n.t("The image isn't enabled on the lab plan."),
      fix: l10n.t('Enable it on the lab plan, then try again.'),
    }),
  },
  {
    code: 'labImageNotAttached',
    when: { code: /^InvalidImageReference$/i },
    say: () => ({
      message: l10n.t("The image isn't in the gallery attached to the lab plan."),
      fix: l10n.t('Choose an image of that gallery, or attach the other gallery.'),
    }),
  },
  {
    code: 'labImageNotInRegion',
    when: { code: /^ImageNotAvailableInRegion$/i, message: /not available in region '([^']+)'/i },
    say: ([region = '']) => ({
      message: l10n.t("The image isn't ready in {0}.", region),
      fix: l10n.t('Add the region to the version, or wait until replication to it is complete.'),
    }),
  },
  {
    code: 'labRegionNotAllowed',
    when: { code: /^RegionNotAllowed$/i, message: /region '([^']+)'.*allows: '([^']*)'/is },
    say: ([region = '', allowed = '']) => ({
      message: l10n.t("The lab plan doesn't allow the region {0}.", region),
      fix: l10n.t('Choose one of these regions: {0}.', allowed),
    }),
  },
  {
    code: 'labSizeUnknown',
    when: { code: /^InvalidSku$/i },
    say: () => ({
      message: l10n.t("Lab Services doesn't offer this size."),
      fix: l10n.t('Choose another size.'),
    }),
  },
  {
    code: 'labCoresReached',
    when: {
      code: /^QuotaExceeded$/i,
      message: /needs (\d+) cores of (\S+) in '([^']+)'\. current limit: (\d+), current usage: (\d+)/i,
    },
    say: ([more = '', family = '', region = '', limit = '', used = '']) => ({
      message: l10n.t(
        "The subscription's quota for {0} in {1} isn't enough: {2} of {3} are in use, and {4} more are needed.",
        family,
        region,
        used,
        limit,
        more,
      ),
      fix: l10n.t('Choose a smaller size or another region, or request a quota increase.'),
    }),
  },
  {
    code: 'labNotDraft',
    when: { code: /^LabNotInDraft$/i },
    say: () => ({
      message: l10n.t('Only a lab that is a draft can be published.'),
      fix: l10n.t('Refresh to see the current state.'),
    }),
  },
  {
    code: 'labWithoutTemplate',
    when: { code: /^(LabHasNoTemplate|NotTemplateVirtualMachine)$/i },
    say: () => ({
      message: l10n.t('The lab has no template that can be exported.'),
      fix: l10n.t('Choose a lab that was created with a template.'),
    }),
  },
  {
    code: 'labOfOtherPlan',
    when: { code: /^(LabNotInLabPlan|LabInOtherRegion)$/i },
    say: () => ({
      message: l10n.t("Only labs of the lab plan, in the lab plan's region, can be exported through it."),
      fix: l10n.t("Export through the lab's own lab plan, in the same region."),
    }),
  },
  {
    code: 'labGalleryIdInvalid',
    when: { code: /^InvalidSharedGalleryId$/i },
    say: () => ({
      message: l10n.t("Lab Services doesn't accept the gallery."),
      fix: l10n.t('Choose a gallery by its resource ID.'),
    }),
  },
  {
    code: 'labBusy',
    when: { code: /^InvalidState$/i, message: /virtual machine is in state '([^']*)'/i },
    say: ([state = '']) => ({
      message: l10n.t("The virtual machine of the lab isn't ready: Azure reports {0}.", state),
      fix: l10n.t('Wait until it has started or stopped, then try again.'),
    }),
  },
  {
    code: 'labNameInvalid',
    when: { code: /^InvalidResourceName$/i, message: /must match the pattern/i },
    say: () => ({
      message: l10n.t("Azure doesn't accept this name."),
      fix: l10n.t('Use letters, digits, hyphens, underscores, periods, and parentheses.'),
    }),
  },
  {
    code: 'labMachineFailed',
    when: { code: /^VirtualMachineProvisioningFailed$/i },
    say: () => ({
      message: l10n.t("Lab Services couldn't create or start the template."),
      fix: l10n.t('Start the template on the Lab Services site ({0}), or create the lab again.', labSite),
    }),
  },
];
