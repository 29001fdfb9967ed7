import * as l10n from '@vscode/l10n';
import type { AzureSubscription } from '../../azure/ports';
import type { Gallery } from '../../domain/gallery/gallery';
import { galleryRefusals } from '../../domain/gallery/galleryRefusals';
import { galleryNameProblem, resourceGroupNameProblem } from '../../domain/id/nameProblems';
import {
  galleryId,
  isWithin,
  resourceGroupId,
  resourceGroupOf,
  sameId,
  subscriptionOf,
} from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import { noticeText } from '../../domain/plan/notice';
import type { ResourceGroupSpec } from '../../domain/plan/plan';
import { sameRegion } from '../../domain/region/region';
import { homeOf } from '../../domain/source/homeOf';
import type { ImageSource } from '../../domain/source/imageSource';
import type { VersionFacts } from '../../domain/version/versionFacts';
import { askNested } from '../engine/askNested';
import type { Choice, Page, Prompter } from '../engine/prompter';
import { selectableFirst } from '../engine/selectableFirst';
import type { WizardServices } from '../services';
import { tenantsOf } from '../tenantsOf';

export type GalleryAnswer = { readonly existing: Gallery } | 'new';
export interface GroupAnswer {
  readonly id: string;
  readonly create?: ResourceGroupSpec;
}

interface Context {
  readonly page: Page;
  readonly prompter: Prompter;
}

/**
 * Galleries, closest first: the one used last, then those in the source's region and subscription. A copy rarely goes where
 * the source is already.
 */
function galleryChoices(
  galleries: readonly Gallery[],
  source: ImageSource,
  subscriptions: readonly AzureSubscription[],
  last: string | undefined,
  refusalOf: (gallery: Gallery) => string | undefined,
  regionName: (region: string) => string,
): Choice<GalleryAnswer>[] {
  const subscriptionName = (id: string): string =>
    subscriptions.find(one => sameName(one.id, subscriptionOf(id)))?.name ?? subscriptionOf(id);
  const distance = (gallery: Gallery): number =>
    (isWithin(source.id, gallery.id) ? 8 : 0) +
    (last !== undefined && sameId(gallery.id, last) ? 0 : 4) +
    (sameName(subscriptionOf(gallery.id), subscriptionOf(source.id)) ? 0 : 2) +
    (source.location !== undefined && sameRegion(gallery.location, source.location) ? 0 : 1);
  const sorted = [...galleries].sort((a, b) => distance(a) - distance(b) || a.name.localeCompare(b.name));
  return [
    ...selectableFirst(
      sorted.map(gallery => {
        const refusal = refusalOf(gallery);
        return {
          icon: 'library',
          label: gallery.name,
          description: [regionName(gallery.location), resourceGroupOf(gallery.id), subscriptionName(gallery.id)].join(
            ' · ',
          ),
          ...(gallery.description !== undefined && { detail: gallery.description }),
          value: { existing: gallery },
          group: l10n.t('Galleries'),
          ...(refusal !== undefined && { refusal }),
        };
      }),
    ),
    {
      icon: 'add',
      label: l10n.t('New gallery…'),
      ...(source.location !== undefined && { description: l10n.t('in {0}', regionName(source.location)) }),
      ...(subscriptionOf(source.id) === '' && {
        refusal: l10n.t("The image isn't in any of your subscriptions. Create the gallery first with Create Gallery."),
      }),
      value: 'new' as const,
      group: l10n.t('New'),
    },
  ];
}

function galleryQuestion({ kind, name }: ImageSource): string {
  if (kind === 'managedImage') return l10n.t('Gallery to clone {0} to', name);
  return kind === 'virtualMachine'
    ? l10n.t('Gallery to export {0} to', name)
    : l10n.t('Gallery for the copy of {0}', name);
}

export async function askGallery(
  { page, prompter }: Context,
  { store, reader, directory, globalState, clock, regionNames }: WizardServices,
  source: ImageSource,
  draft: GalleryAnswer | undefined,
): Promise<GalleryAnswer> {
  const last = draft !== undefined && draft !== 'new' ? draft.existing.id : globalState.get('lastGallery');
  let facts: VersionFacts = { now: clock.now(), tenants: tenantsOf(directory) };
  const refusalOf = (gallery: Gallery): string | undefined => {
    const [refusal] = galleryRefusals(source, gallery, homeOf(source, gallery.location), facts);
    return refusal && noticeText(refusal);
  };
  const picked = await prompter.pick<GalleryAnswer>({
    page,
    placeholder: galleryQuestion(source),
    choices: async () => {
      const [{ items }, regionName, locations] = await Promise.all([
        store.loadGalleries(),
        regionNames(),
        reader.locations(subscriptionOf(source.id)).catch(() => undefined),
      ]);
      facts = { ...facts, locations };
      const previous = typeof last === 'string' ? last : undefined;
      return galleryChoices(items, source, directory.subscriptions(), previous, refusalOf, regionName);
    },
    active: value =>
      value === 'new'
        ? draft === 'new'
        : draft !== 'new' &&
          typeof last === 'string' &&
          sameId(value.existing.id, last) &&
          (draft !== undefined || !isWithin(source.id, last)),
    refine: shown => Promise.all(shown.map(one => confirmed(one, refusalOf, reader))),
  });
  // Guards judge the gallery itself: the list may be minutes behind.
  const now = picked === 'new' ? undefined : await reader.gallery(picked.existing.id).catch(() => undefined);
  return now ? { existing: now } : picked;
}

export function showGallery(answer: GalleryAnswer): { readonly label: string; readonly value: string } {
  return { label: l10n.t('Gallery'), value: answer === 'new' ? l10n.t('New gallery') : answer.existing.name };
}

/** A gallery that is listed as being deleted may have been created again since. */
async function confirmed(
  choice: Choice<GalleryAnswer>,
  refusalOf: (gallery: Gallery) => string | undefined,
  reader: WizardServices['reader'],
): Promise<Choice<GalleryAnswer>> {
  const { refusal, ...selectable } = choice;
  if (refusal === undefined || choice.value === 'new') return choice;
  if (choice.value.existing.provisioningState === 'Succeeded') return choice;
  const now = await reader.gallery(choice.value.existing.id).catch(() => undefined);
  return now && refusalOf(now) === undefined ? { ...selectable, value: { existing: now } } : choice;
}

export async function askGalleryName(
  { page, prompter }: Context,
  draft: string | undefined,
  taken: () => Promise<readonly string[] | undefined>,
): Promise<string> {
  return prompter.input({
    page,
    prompt: l10n.t('Name of the new gallery, unique in the subscription'),
    value: draft ?? '',
    placeholder: 'images',
    validate: async value =>
      galleryNameProblem(value) ??
      ((await taken())?.some(name => sameName(name, value))
        ? l10n.t('The subscription already has a gallery named {0}. Enter another name.', value)
        : undefined),
  });
}

/** Asks for the resource group of a new gallery, offering the source's group first, or for the name of a new group. */
export async function askResourceGroup(
  { page, prompter }: Context,
  { reader, regionNames }: WizardServices,
  near: Pick<ImageSource, 'id' | 'location'>,
  draft: GroupAnswer | undefined,
  placeholder = l10n.t('Resource group of the new gallery'),
): Promise<GroupAnswer> {
  const subscription = subscriptionOf(near.id);
  const own = resourceGroupId(subscription, resourceGroupOf(near.id));
  for (;;) {
    const chosen = await prompter.pick<GroupAnswer | 'new'>({
      page,
      placeholder,
      choices: async () => {
        const [found, regionName] = await Promise.all([reader.resourceGroups(subscription), regionNames()]);
        const groups = [...found].sort(
          (a, b) => Number(sameId(b.id, own)) - Number(sameId(a.id, own)) || a.name.localeCompare(b.name),
        );
        return [
          ...groups.map(group => ({
            label: group.name,
            description: regionName(group.location),
            value: { id: group.id },
            group: l10n.t('Resource groups'),
          })),
          { icon: 'add', label: l10n.t('New resource group…'), value: 'new' as const, group: l10n.t('New') },
        ];
      },
      active: value => value !== 'new' && sameId(value.id, draft?.id ?? own),
    });
    if (chosen !== 'new') return chosen;
    const name = await askNested(page, inner =>
      prompter.input({
        page: inner,
        prompt: l10n.t('Name of the new resource group'),
        value: draft?.create ? resourceGroupOf(draft.id) : '',
        validate: resourceGroupNameProblem,
      }),
    );
    if (name !== undefined)
      return { id: resourceGroupId(subscription, name), create: { location: near.location ?? '' } };
  }
}

export function newGalleryId(group: GroupAnswer, name: string): string {
  return galleryId(subscriptionOf(group.id), resourceGroupOf(group.id), name);
}
