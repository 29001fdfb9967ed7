import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** Errors when creating virtual machines. */
export const machineRows: readonly CatalogueRow[] = [
  {
    code: 'sizeUnknown',
    when: { message: /value (\S*) ?provided for the vm size is not valid/i },
    say: ([size = '']) => ({
      message:
        size === ''
          ? l10n.t("The size isn't available in the region.")
          : l10n.t("The size {0} isn't available in the region.", size),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeGeneration',
    when: { message: /vm size '(.+?)' cannot boot hypervisor generation '(\d)'/i },
    say: ([size = '', generation = '']) => ({
      message: l10n.t("The size {0} doesn't support generation {1} images.", size, generation),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeArchitecture',
    when: { message: /vm of size '(.+?)' because this vm size only supports a cpu architecture of '(.+?)'/i },
    say: ([size = '', architecture = '']) => ({
      message: l10n.t("The size {0} is {1}, but the image isn't.", size, architecture),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeControllers',
    when: { message: /vm size '(.+?)' cannot boot with os image or disk/i },
    say: ([size = '']) => ({
      message: l10n.t('The image has no driver for the disk controller of the size {0}.', size),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeSecurity',
    when: { message: /vm size '(.+?)' is not supported for creation of vms .* with '(.+?)' security type/i },
    say: ([size = '', security = '']) => ({
      message: l10n.t("The size {0} doesn't support the security type {1}.", size, security),
      fix: l10n.t('Choose another size or another security type.'),
    }),
  },
  {
    code: 'securityTypeNeeded',
    when: { message: /gallery image only supports creation of vms .* with '(.+?)' security type/i },
    say: ([security = '']) => ({
      message: l10n.t('The image supports only the security type {0}.', security),
      fix: l10n.t('Choose that security type.'),
    }),
  },
  {
    code: 'securityTypeNotOfImage',
    when: { message: /use of (\w+) setting is not supported for the provided image/i },
    say: ([security = '']) => ({
      message: l10n.t("The image doesn't support the security type {0}.", security),
      fix: l10n.t('Choose another security type, or a version in a definition that supports it.'),
    }),
  },
  {
    code: 'userNameInvalid',
    when: { message: /admin username specified is not allowed/i },
    say: () => ({
      message: l10n.t("Azure doesn't accept this user name."),
      fix: l10n.t("Choose another name. Azure doesn't allow common user names."),
    }),
  },
];
