import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';
import type { Failure } from './failure';

/** Errors about the purchase plan of an image, and about the first start of a virtual machine from it. */
export const provisioningRows: readonly CatalogueRow[] = [
  {
    code: 'planMissing',
    when: { message: /requires plan information in the request/i },
    say: () => ({
      message: l10n.t('The image comes from Azure Marketplace, but the image definition has no purchase plan.'),
      fix: l10n.t(
        'Create an image definition with the purchase plan of the Marketplace image, and create the version in it.',
      ),
    }),
  },
  {
    code: 'planWrong',
    when: { code: /^VMMarketplaceInvalidInput$/i },
    say: () => ({
      message: l10n.t("The purchase plan isn't that of the Marketplace image that the image comes from."),
      fix: l10n.t('Create an image definition with exactly that purchase plan, and create the version in it.'),
    }),
  },
  {
    code: 'termsNotAccepted',
    when: {
      message:
        /not accepted the legal terms(?:.{0,2000}publisher ?= ?'([\w.-]+)',? offer ?= ?'([\w.-]+)',? sku ?= ?'([\w.-]+)')?/is,
    },
    say: ([publisher = '', offer = '', plan = '']) => ({
      message: l10n.t("The terms of the Marketplace image haven't been accepted in the subscription."),
      fix:
        publisher === ''
          ? l10n.t('Accept them in the Azure portal or with az vm image terms accept, then try again.')
          : l10n.t(
              'Run az vm image terms accept --publisher {0} --offer {1} --plan {2}, then try again.',
              publisher,
              offer,
              plan,
            ),
    }),
  },
  {
    code: 'purchaseRefused',
    when: { code: /^(MarketplacePurchaseEligibilityFailed|ResourcePurchase\w+)$/i },
    say: () => ({
      message: l10n.t("The subscription can't use the Marketplace image that the image comes from."),
      fix: l10n.t(
        'Accept the terms of the Marketplace image, and ask the billing administrator whether the subscription may buy it.',
      ),
    }),
  },
  {
    code: 'notGeneralized',
    when: {
      code: /^OSProvisioning/i,
      message: /has not been properly prepared|make sure the image has been properly prepared/i,
    },
    say: (_, failure) => ({
      message: l10n.t(
        "{0} didn't finish its first start. The source may not have been generalized.",
        machineIn(failure),
      ),
      fix: l10n.t('Generalize the source and create another version from it, or use a specialized image definition.'),
    }),
  },
  {
    code: 'firstStartSlow',
    when: { code: /^OSProvisioningTimedOut$/i },
    say: (_, failure) => ({
      message: l10n.t("{0} didn't finish its first start in time, but may still do so.", machineIn(failure)),
      fix: l10n.t('Check its state in a few minutes. If it never finishes, check that the source was generalized.'),
    }),
  },
  {
    code: 'firstStartFailed',
    when: { code: /^OSProvisioning/i },
    say: (_, failure) => ({
      message: l10n.t("{0} couldn't set up its operating system at its first start.", machineIn(failure)),
      fix: l10n.t(
        'Look at its boot diagnostics. The source must be generalized, with a working Azure agent or cloud-init.',
      ),
    }),
  },
];

function machineIn({ message }: Failure): string {
  return /\bfor VM '([^']+)'/i.exec(message)?.[1] ?? l10n.t('The virtual machine');
}
