import * as l10n from '@vscode/l10n';
import type { GallerySharing } from '../gallery/gallerySharing';
import { parseForeignId } from './foreignId';
import { definitionIdOf, galleryLevelOf } from './galleryIds';
import { nameOf, parseResourceId, sameId, subscriptionOf } from './resourceId';

/** One form of a resource's ID, and its use. */
export interface IdForm {
  readonly label: string;
  readonly id: string;
  readonly purpose: string;
}

export interface IdContext {
  /** Of the gallery. Absent if it couldn't be read, or if the gallery isn't shared. */
  readonly sharing?: GallerySharing | undefined;
  /** ID of the current latest version. */
  readonly latestVersion?: string | undefined;
}

/**
 * All forms of ID for a gallery, definition or version, own or shared by others. Its own ID first, without duplicates.
 */
export function idForms(id: string, { sharing, latestVersion }: IdContext = {}): readonly IdForm[] {
  const isForeign = parseForeignId(id) !== undefined;
  const elsewhere = isForeign ? [] : [...sharedForms(id, sharing), ...communityForms(id, sharing)];
  const all = [...formsInPlace(id, latestVersion), ...elsewhere];
  return all.filter((one, index) => all.findIndex(other => sameId(other.id, one.id)) === index);
}

function formsInPlace(id: string, latest: string | undefined): IdForm[] {
  const level = galleryLevelOf(id);
  if (level !== 'definition' && level !== 'version')
    return [{ label: l10n.t('Resource ID'), id, purpose: l10n.t('for scripts and templates') }];
  const isVersion = level === 'version';
  const version = { label: l10n.t('This version'), id, purpose: l10n.t('always the same image') };
  const pinned = (one: string): IdForm => ({
    label: l10n.t('Latest as of now, {0}', nameOf(one)),
    id: one,
    purpose: l10n.t('always the same image'),
  });
  return [
    ...(isVersion ? [version] : []),
    {
      label: l10n.t('Latest'),
      id: definitionIdOf(id),
      purpose: l10n.t('always the newest version in the region'),
    },
    ...(latest === undefined ? [] : [pinned(latest)]),
  ];
}

/** IDs for consumers the gallery is shared with directly. */
function sharedForms(id: string, sharing: GallerySharing | undefined): IdForm[] {
  const isShared = sharing?.permissions === 'Groups';
  const gallery = parseResourceId(id)?.names[0];
  if (!isShared || gallery === undefined) return [];
  return foreignForm(
    id,
    `/SharedGalleries/${subscriptionOf(id)}-${gallery.toUpperCase()}`,
    l10n.t('Shared'),
    l10n.t("for VMs in a tenant or subscription that it's shared with"),
  );
}

/** IDs for everyone, once the gallery is public. */
function communityForms(id: string, sharing: GallerySharing | undefined): IdForm[] {
  const community = sharing?.community;
  if (!community?.enabled) return [];
  return community.publicNames.flatMap(name =>
    foreignForm(id, `/CommunityGalleries/${name}`, l10n.t('Community'), l10n.t("for anyone's VMs, in any tenant")),
  );
}

function foreignForm(id: string, gallery: string, word: string, purpose: string): IdForm[] {
  const [, image, version] = parseResourceId(id)?.names ?? [];
  const label = (what: string): string => l10n.t('{0}: {1}', word, what);
  if (image === undefined) return [{ label: label(l10n.t('gallery')), id: gallery, purpose }];
  const definition = `${gallery}/Images/${image}`;
  const latest = { label: label(l10n.t('latest')), id: definition, purpose };
  if (version === undefined) return [latest];
  return [{ label: label(l10n.t('this version')), id: `${definition}/Versions/${version}`, purpose }, latest];
}
