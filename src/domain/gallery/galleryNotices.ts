import * as l10n from '@vscode/l10n';
import { galleryNameProblem, resourceGroupNameProblem } from '../id/nameProblems';
import { nameOf } from '../id/resourceId';
import { sameName } from '../id/sameName';
import { error } from '../plan/notice';
import type { Notice } from '../plan/plan';
import type { DefinitionTask, GalleryTask, Guard, PlaceGuard, VersionTask } from '../plan/versionTask';
import { sameRegion, type Location } from '../region/region';
import { regionName } from '../region/regionName';
import type { VersionFacts } from '../version/versionFacts';

/** The name of the new gallery is valid and not taken, and its region exists. The same for a new resource group. */
export const newGallery = ({ gallery }: GalleryTask, facts: VersionFacts): Notice[] => {
  if (!gallery.create) return [];
  const { id: target, name } = gallery;
  const notices: Notice[] = [];
  const problem = galleryNameProblem(name);
  if (problem !== undefined) {
    const message = l10n.t('Azure doesn\'t accept the gallery name "{0}".', name);
    notices.push(error('galleryNameInvalid', { message, fix: problem, target }));
  }
  if (includesName(facts.galleryNames, name)) {
    notices.push(
      error('galleryNameTaken', {
        message: l10n.t('The subscription already has a gallery named {0}.', name),
        fix: l10n.t('Choose that gallery or another name. Gallery names are unique within a subscription.'),
        target,
      }),
    );
  }
  if (facts.locations && !facts.locations.some(one => sameRegion(one.name, gallery.location))) {
    notices.push(
      error('galleryRegionUnknown', {
        message: l10n.t(
          "The region {0} for the gallery isn't available in the subscription.",
          regionName(gallery.location, facts.locations),
        ),
        fix: l10n.t("Choose a region that's available in the subscription, or ask Azure for access to this one."),
        target,
      }),
    );
  }
  return notices;
};

export const newResourceGroup = ({ gallery: { resourceGroup } }: GalleryTask, facts: VersionFacts): Notice[] => {
  if (!resourceGroup) return [];
  const target = resourceGroup.id;
  const name = nameOf(target);
  const problem = resourceGroupNameProblem(name);
  if (problem !== undefined) {
    const message = l10n.t('Azure doesn\'t accept the resource group name "{0}".', name);
    return [error('resourceGroupNameInvalid', { message, fix: problem, target })];
  }
  if (!includesName(facts.resourceGroupNames, name)) return [];
  const message = l10n.t('The subscription already has a resource group named {0}.', name);
  return [error('resourceGroupTaken', { message, fix: l10n.t('Choose that resource group or another name.'), target })];
};

/** An existing gallery accepts a new version now. */
export const existingGallery = ({ gallery }: GalleryTask): Notice[] => {
  const state = gallery.existing?.provisioningState;
  const { id: target, name } = gallery;
  if (state === undefined || state === 'Succeeded' || state === 'Updating') return [];
  if (state === 'Deleting') {
    const message = l10n.t('The gallery {0} is being deleted.', name);
    return [error('galleryBeingDeleted', { message, fix: l10n.t('Choose another gallery.'), target })];
  }
  const message = l10n.t("The gallery {0} isn't ready: Azure reports {1}.", name, state);
  const fix = l10n.t('Wait until its state is Succeeded, or choose another gallery.');
  return [error('galleryNotReady', { message, fix, target })];
};

/** Requirements for contents of shared galleries. */
export const sharedGallery: Guard = (task, { locations }) => {
  const { gallery, definition, home } = task;
  const places = [definition.create ? definition.location : undefined, home];
  return isShared(task) ? [...sharedRegion(gallery, places, locations), ...communityPlan(task)] : [];
};

/** The same for the home region alone. */
export const sharedHome: PlaceGuard = (task, { locations }) =>
  isShared(task) ? sharedRegion(task.gallery, [task.home], locations) : [];

/** The same for a definition alone. */
export const sharedDefinitionRegion = (
  task: DefinitionTask,
  { locations }: { readonly locations?: readonly Location[] | undefined },
): Notice[] => (isShared(task) ? sharedRegion(task.gallery, [task.definition.location], locations) : []);

function isShared({ gallery }: GalleryTask): boolean {
  return gallery.existing !== undefined && gallery.existing.permissions !== 'Private';
}

function sharedRegion(
  gallery: VersionTask['gallery'],
  places: readonly (string | undefined)[],
  locations: readonly Location[] | undefined,
): Notice[] {
  const elsewhere = places.find(location => location !== undefined && !sameRegion(location, gallery.location));
  if (elsewhere === undefined) return [];
  return [
    error('sharedGalleryOtherRegion', {
      message: l10n.t(
        'The gallery {0} is shared from {1}, but this would be created in {2}.',
        gallery.name,
        regionName(gallery.location, locations),
        regionName(elsewhere, locations),
      ),
      fix: l10n.t(
        'A shared gallery accepts definitions and versions only in its own region. Choose an image in that region, or another gallery.',
      ),
      target: gallery.id,
    }),
  ];
}

function communityPlan({ gallery, definition, source }: VersionTask, plan = definition.words.purchasePlan): Notice[] {
  if (!plan || gallery.existing?.permissions !== 'Community') return [];
  return [
    error('communityGalleryTakesNoPlan', {
      message: l10n.t("A community gallery doesn't accept images with a purchase plan, and {0} has one.", source.name),
      fix: l10n.t("Choose a gallery that isn't shared with the community."),
      target: gallery.id,
    }),
  ];
}

function includesName(names: readonly string[] | undefined, name: string): boolean {
  return names?.some(one => sameName(one, name)) ?? false;
}
