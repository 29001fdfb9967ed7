import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** Errors about names, existing or missing resources, deletions and limits. */
export const resourceRows: readonly CatalogueRow[] = [
  {
    code: 'galleryNameInvalid',
    when: { message: /gallery name is invalid|entity name '?([^']*?)'? is invalid|invalid trailing characters/i },
    say: () => ({
      message: l10n.t("Azure doesn't accept this name."),
      fix: l10n.t('Use English letters, digits, underscores, and periods. Begin and end with a letter or digit.'),
    }),
  },
  {
    code: 'galleryNameTaken',
    when: { message: /gallery name '?(.+?)'? is not unique within the subscription/i },
    say: ([name = '']) => ({
      message: l10n.t('The subscription already has a gallery named {0}.', name),
      fix: l10n.t('Choose that gallery or another name. Gallery names are unique within a subscription.'),
    }),
  },
  {
    code: 'identifierTaken',
    when: { message: /gallery image: '?(\S+?)'? identified by \(.*\) already exists/is },
    say: ([name = '']) => ({
      message: l10n.t('The image definition {0} has the same publisher, offer, and SKU.', name),
      fix: l10n.t('Change one of the three. Together, they must be unique within a gallery.'),
    }),
  },
  {
    code: 'identifierInvalid',
    when: { message: /asset name '?galleryImage\.properties\.identifier\.(\w+)'? is not valid/i },
    say: ([part = '']) => ({
      message: l10n.t("Azure doesn't accept this {0}.", part),
      fix: l10n.t("Use English letters, digits, hyphens, underscores, and periods. Don't end with a period."),
    }),
  },
  {
    code: 'versionNumberInvalid',
    when: { message: /image version name (?:is invalid|should follow)/i },
    say: () => ({
      message: l10n.t("Azure doesn't accept this version number."),
      fix: l10n.t('Enter three numbers separated by periods, for example 1.0.0. Each can be up to {0}.', 2_147_483_647),
    }),
  },
  {
    code: 'existsElsewhere',
    when: { message: /resource '?(\S+?)'? already exists in location '?(.+?)'? (?:in|\.)/i },
    say: ([name = '', region = '']) => ({
      message: l10n.t('{0} already exists in {1}.', name, region),
      fix: l10n.t('Use it as it is, or choose another name.'),
    }),
  },
  {
    code: 'resourceGroupNameInvalid',
    when: { code: /^InvalidResourceGroupName$/i },
    say: () => ({
      message: l10n.t("Azure doesn't accept this resource group name."),
      fix: l10n.t("Use letters, digits, underscores, hyphens, periods, and parentheses. Don't end with a period."),
    }),
  },
  {
    code: 'resourceGroupElsewhere',
    when: { code: /^InvalidResourceGroupLocation$/i },
    say: () => ({
      message: l10n.t('A resource group with this name already exists in another region.'),
      fix: l10n.t('Choose that resource group or another name.'),
    }),
  },
  {
    code: 'sharedGalleryOtherRegion',
    when: { message: /shared gallery must be created in the location of the gallery '?([^'.]*)/i },
    say: ([region = '']) => ({
      message: l10n.t('A shared gallery accepts definitions and versions only in its own region.'),
      fix: l10n.t('Choose {0} or another gallery.', region),
    }),
  },
  {
    code: 'gallerySharedToCommunity',
    when: { message: /is shared to the community/i },
    say: () => ({
      message: l10n.t("A community gallery can't be deleted while it's shared."),
      fix: l10n.t('Stop sharing it, then delete it.'),
    }),
  },
  {
    code: 'holdsSoftDeleted',
    when: { message: /holds soft-deleted image versions/i },
    say: () => ({
      message: l10n.t('It still holds deleted versions, which can be restored.'),
      fix: l10n.t('Permanently delete or restore them first, or wait until Azure deletes them.'),
    }),
  },
  {
    code: 'numberSoftDeleted',
    when: { message: /is soft-deleted\. restore it or choose another name/i },
    say: () => ({
      message: l10n.t('A deleted version with this number can still be restored.'),
      fix: l10n.t('Restore it, or choose another number.'),
    }),
  },
  {
    code: 'endOfLifeInvalid',
    when: { message: /could not convert string to datetimeoffset: (.+?)\. path/i },
    say: ([text = '']) => ({
      message: l10n.t('"{0}" isn\'t a valid date.', text),
      fix: l10n.t('Enter it as year-month-day, for example 2030-12-31.'),
    }),
  },
  {
    code: 'rangeInverted',
    when: { message: /minimum value of (\S+) must not be greater than the maximum/i },
    say: () => ({
      message: l10n.t('The minimum recommended size is larger than the maximum.'),
      fix: l10n.t('Swap the two numbers.'),
    }),
  },
  {
    code: 'beingDeleted',
    when: { message: /marked for deletion/i },
    say: () => ({
      message: l10n.t("The resource is being deleted and can't be changed."),
      fix: l10n.t("Wait until it's deleted, then re-create it."),
    }),
  },
  {
    code: 'hasChildren',
    when: { message: /cannot delete resource while nested resources exist|before nested resources are deleted/i },
    say: () => ({
      message: l10n.t('The resource still contains other resources.'),
      fix: l10n.t(
        'Delete the versions first, then the definitions, then the gallery. Azure needs about half a minute between the steps.',
      ),
    }),
  },
  {
    code: 'deletionBlocked',
    when: { message: /blockDeletionBeforeEndOfLife/i },
    say: () => ({
      message: l10n.t('The version is protected until its end of life.'),
      fix: l10n.t('Turn off the protection, or set an earlier end of life.'),
    }),
  },
  {
    code: 'locked',
    when: { code: /^ScopeLocked$/i },
    say: () => ({
      message: l10n.t('A lock prevents changes to this resource or its resource group.'),
      fix: l10n.t('Ask an owner to remove the lock.'),
    }),
  },
  {
    code: 'regionNotForSubscription',
    when: { code: /^RequestDisallowedByAzure$/i, message: /\bregions\b/i },
    say: () => ({
      message: l10n.t("Azure doesn't let the subscription use this region."),
      fix: l10n.t('Choose another region, or ask Azure for access to this one.'),
    }),
  },
  {
    code: 'policyRefused',
    when: { message: /disallowed by (?:azure )?policy(?:.{0,4000}?"policyDefinition":\{"name":"([^"]{1,200})")?/is },
    say: ([name = '']) => ({
      message:
        name === ''
          ? l10n.t("A policy of your organization doesn't allow this.")
          : l10n.t('The policy "{0}" of your organization doesn\'t allow this.', name),
      fix: l10n.t(
        'Change what the policy restricts, for example the region or tags, or contact the policy administrator.',
      ),
    }),
  },
  {
    code: 'featureNotRegistered',
    when: {
      message:
        /not registered (?:for|with) (?:the )?feature '?(Microsoft\.\w+)\/(\w+)|'(Microsoft\.\w+)\/(\w+)' feature is not (?:enabled|registered)|feature '?(Microsoft\.\w+)\/(\w+)'? is not (?:enabled|registered)/i,
    },
    say: found => {
      const [namespace = '', feature = ''] = found.filter(Boolean);
      return {
        message: l10n.t("The subscription isn't registered for the feature {0}.", `${namespace}/${feature}`),
        fix: l10n.t(
          'Run az feature register --namespace {0} --name {1}, wait until it is registered, then run az provider register --namespace {0}.',
          namespace,
          feature,
        ),
      };
    },
  },
  {
    code: 'providerNotRegistered',
    when: { code: /^MissingSubscriptionRegistration$/i, message: /namespace '([^']+)'/i },
    say: ([namespace = '']) => ({
      message: l10n.t("The subscription isn't registered for {0}.", namespace),
      fix: l10n.t('Register the {0} resource provider on the subscription, then try again.', namespace),
    }),
  },
  {
    code: 'quotaReached',
    when: { message: /exceeding (?:approved )?(?:([\w -]{1,60}?) )?quota|quota (?:has been )?exceeded/i },
    say: ([what = '']) => ({
      message:
        what === ''
          ? l10n.t('The subscription has reached a quota limit in this region.')
          : l10n.t('The subscription has reached its quota for {0} in this region.', what),
      fix: l10n.t('Delete what you no longer need, request a quota increase, or choose another region.'),
    }),
  },
  {
    code: 'countReached',
    when: {
      message:
        /creating the (?:resource of type '?([\w./]{1,200})|(resource group|deployment)).{0,200}?would exceed the quota of '?(\d{1,9})/is,
    },
    say: ([type = '', other = '', most = '']) => ({
      message: l10n.t(
        'The limit of {0} is reached: {1}.',
        most,
        type || (/deployment/i.test(other) ? l10n.t('deployments') : l10n.t('resource groups')),
      ),
      fix: l10n.t('Delete some that you no longer need, then try again.'),
    }),
  },
  {
    code: 'resourceGroupGone',
    when: { code: /^ResourceGroup(NotFound|BeingDeleted)$/i },
    say: () => ({
      message: l10n.t("The resource group doesn't exist or is being deleted."),
      fix: l10n.t('Choose another resource group, or create this one first.'),
    }),
  },
  {
    code: 'parentGone',
    when: { message: /parent resource '?(.+?)'? not found/i },
    say: ([name = '']) => ({
      message: l10n.t('{0} no longer exists.', name),
      fix: l10n.t('Refresh, then create it or choose another one.'),
    }),
  },
  {
    code: 'concurrentChange',
    when: {
      message:
        /conflict with a concurrent request|another operation .* in progress|preempted by a more recent operation/is,
    },
    say: () => ({
      message: l10n.t('Someone else is changing the same resource.'),
      fix: l10n.t('Wait a few minutes and try again.'),
    }),
  },
  {
    code: 'galleryMadeOtherwise',
    when: { message: /not allowed on a gallery whose sharing permission is '(\w+)'/i },
    say: () => ({
      message: l10n.t("The gallery wasn't created for this kind of sharing."),
      fix: l10n.t("Create a gallery for it, and copy the versions there. The kind of sharing can't be changed later."),
    }),
  },
  {
    code: 'securityNeedsPrivateGallery',
    when: { message: /securitytype '(\w+)' is only supported in private galleries/i },
    say: ([security = '']) => ({
      message: l10n.t('The security type {0} is only for private galleries.', security),
      fix: l10n.t("Choose a gallery that isn't shared, or another security type."),
    }),
  },
];
