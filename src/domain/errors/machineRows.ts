import * as l10n from '@vscode/l10n';
import { listText } from '../../base/listText';
import { fullName, nameOf } from '../id/resourceId';
import { resourceInWords } from './actionInWords';
import type { CatalogueRow } from './explanation';

/** Errors when creating virtual machines. */
export const machineRows: readonly CatalogueRow[] = [
  {
    code: 'sizeUnavailable',
    when: {
      message:
        /requested (?:vm )?size for resource '(?:[^']{0,100}capacity restrictions: )?([^']+)' is currently not available ?in location '?([\w ]+)/i,
    },
    say: ([names = '', region = '']) => ({
      message: sizesUnavailable([...new Set(names.split(', '))], region),
      fix: l10n.t('Choose another size or another region.'),
    }),
  },
  {
    code: 'sizeNotOffered',
    when: { message: /requested vm size '?([\w-]+)'? is not available in (?:the current region|location '?(\w+))/i },
    say: ([size = '', region = '']) => ({
      message:
        region === ''
          ? l10n.t("The size {0} isn't available in the region.", size)
          : l10n.t("The size {0} isn't available in {1} at the moment.", size, region),
      fix: l10n.t('Choose another size or another region.'),
    }),
  },
  {
    code: 'skuNotAvailable',
    when: { code: /^SkuNotAvailable$/i },
    say: () => ({
      message: l10n.t("The size isn't available in the region."),
      fix: l10n.t('Choose another size or another region.'),
    }),
  },
  {
    code: 'noCapacity',
    when: { code: /^(Zonal|OverconstrainedZonal|Overconstrained)?Allocation(Request|Failed)$/i },
    say: () => ({
      message: l10n.t('Azure has no capacity left for this size in the region.'),
      fix: l10n.t('Try again later, or choose another size or another region.'),
    }),
  },
  {
    code: 'coresReached',
    when: {
      message:
        /exceeding approved ([\w ]*cores) quota(?:.{0,200}?location: ([\w ]+), current limit: (\d+), current usage: (\d+), additional required: (\d+))?/is,
    },
    say: ([family = '', region = '', limit = '', used = '', more = '']) => ({
      message:
        region === ''
          ? l10n.t("The subscription's quota for {0} isn't enough.", family)
          : l10n.t(
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
    code: 'imagesNotInRegion',
    when: {
      message:
        /in region ([^,]{1,60}), the following list of (?:shared image|azure compute) gallery images[^:]{0,100}: (.{1,4000}?)\. please/is,
    },
    say: ([region = '', ids = '']) => ({
      message: l10n.t(
        "Azure can't find these images in {0}: {1}.",
        region,
        listText(ids.split(',').map(id => fullName(id.trim()))),
      ),
      fix: l10n.t('Add the region to the version, and include a version in latest if the image is used by latest.'),
    }),
  },
  {
    code: 'managedImageNotInRegion',
    when: { message: /the image '([^']{1,500})' cannot be found in '([^']{1,60})' region/i },
    say: ([id = '', region = '']) => ({
      message: l10n.t("Azure can't find {0} in {1}.", resourceInWords(id), region),
      fix: l10n.t(
        'Choose the region of the managed image, or use a gallery version that is ready in the other region.',
      ),
    }),
  },
  {
    code: 'platformImageGone',
    when: { message: /platform image '([^']{1,300})' is not available/i },
    say: ([image = '']) => ({
      message: l10n.t("The Marketplace image {0} isn't available.", image),
      fix: l10n.t('Check its publisher, offer, SKU, and version. Azure removes old versions, so choose a newer one.'),
    }),
  },
  {
    code: 'publicAddressesReached',
    when: { message: /cannot create more than (\d{1,9}) public ip addresses/i },
    say: ([most = '']) => ({
      message: l10n.t("The subscription can't have more than {0} public IP addresses in this region.", most),
      fix: l10n.t('Delete what you no longer need, request a quota increase, or choose another region.'),
    }),
  },
  {
    code: 'subnetFull',
    when: { code: /^SubnetIsFull$/i, message: /subnet '?([^\s']{1,300})/i },
    say: ([subnet = '']) => ({
      message: l10n.t('The subnet {0} has no free IP addresses left.', nameOf(subnet)),
      fix: l10n.t('Choose another subnet, or delete network interfaces in it that you no longer need.'),
    }),
  },
  {
    code: 'managedImageSecurity',
    when: {
      message: /creation of managed images? (?:is|are) not supported for virtual machine with (\w+) security type/i,
    },
    say: ([security = '']) => ({
      message: l10n.t("A managed image can't be created from a virtual machine with the security type {0}.", security),
      fix: l10n.t('Create an image version from the virtual machine directly.'),
    }),
  },
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
    when: { message: /vm size '([^']+)' cannot boot hypervisor generation '(\d)'/i },
    say: ([size = '', generation = '']) => ({
      message: l10n.t("The size {0} doesn't support generation {1} images.", size, generation),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeArchitecture',
    when: { message: /vm of size '([^']+)' because this vm size only supports a cpu architecture of '([^']+)'/i },
    say: ([size = '', architecture = '']) => ({
      message: l10n.t("The size {0} is {1}, but the image isn't.", size, architecture),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeControllers',
    when: { message: /vm size '([^']+)' cannot boot with os image or disk/i },
    say: ([size = '']) => ({
      message: l10n.t('The image has no driver for the disk controller of the size {0}.', size),
      fix: l10n.t('Choose a size that fits the image.'),
    }),
  },
  {
    code: 'sizeSecurity',
    when: { message: /vm size '([^']+)' is not supported for creation of vms .* with '([^']+)' security type/i },
    say: ([size = '', security = '']) => ({
      message: l10n.t("The size {0} doesn't support the security type {1}.", size, security),
      fix: l10n.t('Choose another size or another security type.'),
    }),
  },
  {
    code: 'securityTypeNeeded',
    when: { message: /gallery image only supports creation of vms .* with '([^']+)' security type/i },
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

function sizesUnavailable(sizes: readonly string[], region: string): string {
  const [size = ''] = sizes;
  if (size.includes('/')) return l10n.t("The size isn't available in {0} at the moment.", region);
  return sizes.length === 1
    ? l10n.t("The size {0} isn't available in {1} at the moment.", size, region)
    : l10n.t("These sizes aren't available in {0} at the moment: {1}.", region, listText(sizes));
}
