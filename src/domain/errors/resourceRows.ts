import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** What Azure says of names, of what exists already or no more, of deletions and of limits. */
export const resourceRows: readonly CatalogueRow[] = [
  {
    code: 'galleryNameInvalid',
    when: { message: /gallery name is invalid|entity name '?([^']*?)'? is invalid|invalid trailing characters/i },
    say: () => ({
      message: l10n.t('Azure does not take this name.'),
      fix: l10n.t('Use English letters, digits, underscores and periods, and begin and end with a letter or digit.'),
    }),
  },
  {
    code: 'galleryNameTaken',
    when: { message: /gallery name '?(.+?)'? is not unique within the subscription/i },
    say: ([name = '']) => ({
      message: l10n.t('The subscription has a gallery named {0} already.', name),
      fix: l10n.t('Choose that gallery, or another name: gallery names are unique in a subscription.'),
    }),
  },
  {
    code: 'identifierTaken',
    when: { message: /gallery image: '?(.+?)'? identified by \(.*\) already exists/is },
    say: ([name = '']) => ({
      message: l10n.t('The image definition {0} has the same publisher, offer and SKU.', name),
      fix: l10n.t('Change one of the three: together they are unique in a gallery.'),
    }),
  },
  {
    code: 'identifierInvalid',
    when: { message: /asset name '?galleryImage\.properties\.identifier\.(\w+)'? is not valid/i },
    say: ([part = '']) => ({
      message: l10n.t('Azure does not take this {0}.', part),
      fix: l10n.t('Use English letters, digits, hyphens, underscores and periods, and no period at the end.'),
    }),
  },
  {
    code: 'versionNumberInvalid',
    when: { message: /image version name (?:is invalid|should follow)/i },
    say: () => ({
      message: l10n.t('Azure does not take this version number.'),
      fix: l10n.t('Write three numbers with periods between them, such as 1.0.0, each {0} at most.', 2_147_483_647),
    }),
  },
  {
    code: 'existsElsewhere',
    when: { message: /resource '?(.+?)'? already exists in location '?(.+?)'? (?:in|\.)/i },
    say: ([name = '', region = '']) => ({
      message: l10n.t('{0} exists already, in {1}.', name, region),
      fix: l10n.t('Use it as it is, or choose another name.'),
    }),
  },
  {
    code: 'resourceGroupNameInvalid',
    when: { code: /^InvalidResourceGroupName$/i },
    say: () => ({
      message: l10n.t('Azure does not take this resource group name.'),
      fix: l10n.t('Use letters, digits, underscores, hyphens, periods and parentheses, and no period at the end.'),
    }),
  },
  {
    code: 'resourceGroupElsewhere',
    when: { code: /^InvalidResourceGroupLocation$/i },
    say: () => ({
      message: l10n.t('A resource group of this name exists in another region.'),
      fix: l10n.t('Choose that resource group, or another name.'),
    }),
  },
  {
    code: 'sharedGalleryOtherRegion',
    when: { message: /shared gallery must be created in the location of the gallery '?([^'.]*)/i },
    say: ([region = '']) => ({
      message: l10n.t('A shared gallery takes definitions and versions of its own region alone.'),
      fix: l10n.t('Choose {0}, or another gallery.', region),
    }),
  },
  {
    code: 'endOfLifePast',
    when: { message: /endoflifedate must be set to a future date/i },
    say: () => ({ message: l10n.t('The end of life is past.'), fix: l10n.t('Choose a date after today.') }),
  },
  {
    code: 'endOfLifeInvalid',
    when: { message: /could not convert string to datetimeoffset: (.+?)\. path/i },
    say: ([text = '']) => ({
      message: l10n.t('"{0}" is no date that Azure takes.', text),
      fix: l10n.t('Write it as year-month-day, such as 2030-12-31.'),
    }),
  },
  {
    code: 'rangeInverted',
    when: { message: /minimum value of (\S+) must not be greater than the maximum/i },
    say: () => ({
      message: l10n.t('The smallest recommended size is larger than the largest.'),
      fix: l10n.t('Swap the two numbers.'),
    }),
  },
  {
    code: 'beingDeleted',
    when: { message: /marked for deletion/i },
    say: () => ({
      message: l10n.t('The resource is being deleted and takes no changes.'),
      fix: l10n.t('Wait until it is gone, then make it anew.'),
    }),
  },
  {
    code: 'hasChildren',
    when: { code: /^CannotDeleteResource$/i },
    say: () => ({
      message: l10n.t('There is still something inside it.'),
      fix: l10n.t(
        'Delete the versions first, then the definitions, then the gallery; Azure needs about half a minute in between.',
      ),
    }),
  },
  {
    code: 'deletionBlocked',
    when: { message: /blockDeletionBeforeEndOfLife/i },
    say: () => ({
      message: l10n.t('The version is protected until its end of life.'),
      fix: l10n.t('Turn the protection off, or bring the end of life forward.'),
    }),
  },
  {
    code: 'locked',
    when: { code: /^ScopeLocked$/i },
    say: () => ({
      message: l10n.t('A lock keeps this resource or its resource group from being changed.'),
      fix: l10n.t('Ask an owner to remove the lock.'),
    }),
  },
  {
    code: 'policyRefused',
    when: { code: /^RequestDisallowedByPolicy$/i },
    say: () => ({
      message: l10n.t('A policy of your organization forbids this.'),
      fix: l10n.t('Change what the policy names, such as region or tags, or ask who keeps the policies.'),
    }),
  },
  {
    code: 'providerNotRegistered',
    when: { code: /^MissingSubscriptionRegistration$/i },
    say: () => ({
      message: l10n.t('The subscription is not registered for Microsoft.Compute.'),
      fix: l10n.t('Register the resource provider Microsoft.Compute on the subscription, then try again.'),
    }),
  },
  {
    code: 'quotaReached',
    when: { message: /exceeding (?:approved )?(\S*?)\s*quota|quota (?:has been )?exceeded/i },
    say: ([what = '']) => ({
      message:
        what === ''
          ? l10n.t('The subscription has reached a limit in this region.')
          : l10n.t('The subscription has reached its limit of {0} in this region.', what),
      fix: l10n.t('Delete what is no longer needed, ask Azure for a higher limit, or choose another region.'),
    }),
  },
  {
    code: 'resourceGroupGone',
    when: { code: /^ResourceGroup(NotFound|BeingDeleted)$/i },
    say: () => ({
      message: l10n.t('The resource group is not there, or being deleted.'),
      fix: l10n.t('Choose another resource group, or make it first.'),
    }),
  },
  {
    code: 'parentGone',
    when: { message: /parent resource '?(.+?)'? not found/i },
    say: ([name = '']) => ({
      message: l10n.t('{0} is not there any more.', name),
      fix: l10n.t('Refresh, and make it first or choose another.'),
    }),
  },
  {
    code: 'concurrentChange',
    when: { message: /conflict with a concurrent request|another operation .* in progress/is },
    say: () => ({
      message: l10n.t('Somebody else is changing the same resource.'),
      fix: l10n.t('Wait a few minutes and try again.'),
    }),
  },
  {
    code: 'valueInvalid',
    when: { message: /value of parameter '?([\w.]+?)'? is invalid/i },
    say: ([parameter = '']) => ({
      message: l10n.t('Azure does not take the value of {0}.', parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Choose another value; Azure documentation lists them.'),
    }),
  },
  {
    code: 'valueMissing',
    when: { message: /required parameter '([\w.]+)' is missing/i },
    say: ([parameter = '']) => ({
      message: l10n.t('Azure wants a value for {0}.', parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Give it, and try again.'),
    }),
  },
  {
    code: 'valueNotTaken',
    when: { message: /parameter '([\w.]+)' is not allowed/i },
    say: ([parameter = '']) => ({
      message: l10n.t('Azure takes no {0} here.', parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Leave it out, and try again.'),
    }),
  },
  {
    code: 'noWholeNumber',
    when: { message: /input string '"?(.+?)"?' is not a valid integer/i },
    say: ([value = '']) => ({
      message: l10n.t('{0} is no whole number.', value),
      fix: l10n.t('Type whole numbers, 1 or more.'),
    }),
  },
  {
    code: 'tagsInvalid',
    when: { message: /tag names '(.*)' have reserved characters|tag (?:name|value) too large|too many tags/is },
    say: ([name = '']) => ({
      message:
        name === '' ? l10n.t('Azure does not take these tags.') : l10n.t('Azure does not take the tag {0}.', name),
      fix: l10n.t(
        'A resource has 50 tags at most, with names of 512 and values of 256 characters, and names without <>%&\\?/.',
      ),
    }),
  },
  {
    code: 'idInvalid',
    when: { message: /property id '(.+?)' at path '[^']*' is invalid/i },
    say: ([id = '']) => ({
      message: l10n.t('"{0}" is no id of a resource.', id),
      fix: l10n.t('Copy the id of the resource, and try again.'),
    }),
  },
  {
    code: 'galleryMadeOtherwise',
    when: { message: /not allowed on a gallery whose sharing permission is '(\w+)'/i },
    say: () => ({
      message: l10n.t('The gallery was not made to be shared in this way.'),
      fix: l10n.t('Make a gallery for that, and copy the versions to it: this cannot be changed later.'),
    }),
  },
  {
    code: 'securityNeedsPrivateGallery',
    when: { message: /securitytype '(\w+)' is only supported in private galleries/i },
    say: ([security = '']) => ({
      message: l10n.t('The security type {0} is for private galleries only.', security),
      fix: l10n.t('Choose a gallery that is not shared, or another security type.'),
    }),
  },
];
