import * as l10n from '@vscode/l10n';
import { incompatibilities } from '../../domain/definition/compatibility';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { shortGeneration } from '../../domain/definition/shortGeneration';
import { toFailure } from '../../domain/errors/failure';
import { parseForeignId } from '../../domain/id/foreignId';
import { foreignName } from '../../domain/id/foreignName';
import { isGalleryId } from '../../domain/id/galleryIds';
import { isWithin, sameId } from '../../domain/id/resourceId';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { ImageSource } from '../../domain/source/imageSource';
import { sourceFromForeign } from '../../domain/source/sourceFromVersion';
import { newestFirst } from '../../domain/version/semanticVersion';
import { askNested } from '../engine/askNested';
import type { Context } from '../engine/form';
import type { Choice } from '../engine/prompter';
import type { WizardServices } from '../services';

type CommunityServices = Pick<WizardServices, 'reader' | 'communityNames'>;
type Row = ImageDefinition | 'byId';

/** Asks for an image of the community galleries that the user added, or for the ID of any. */
export async function askCommunityImage(
  context: Context,
  services: CommunityServices,
  definition: ImageDefinition,
  draft: ImageSource | undefined,
): Promise<ImageSource> {
  const before = draft?.kind === 'communityImage' ? draft.id : '';
  if (services.communityNames().length === 0) return askById(context, services, before);
  for (;;) {
    const image = await context.prompter.pick<Row>({
      page: context.page,
      placeholder: l10n.t('Community image'),
      choices: () => imageChoices(services, definition),
      active: one => one !== 'byId' && isWithin(before, one.id),
    });
    const source = await askNested(context.page, page =>
      image === 'byId'
        ? askById({ ...context, page }, services, before)
        : askVersion({ ...context, page }, services, image, before),
    );
    if (source) return source;
  }
}

/** Images compatible with the definition first. A gallery that can't be read doesn't hide the others. */
async function imageChoices(
  { reader, communityNames }: CommunityServices,
  definition: ImageDefinition,
): Promise<readonly Choice<Row>[]> {
  const galleries = await Promise.all(
    communityNames().map(async (name): Promise<Choice<Row>[]> => {
      const id = `/CommunityGalleries/${name}`;
      const group = foreignName(id).known;
      try {
        const images = await reader.definitions(id);
        const choices = images.map(image => ({ ...imageChoice(image, definition), group }));
        return choices.sort((a, b) => Number('refusal' in a) - Number('refusal' in b));
      } catch (error) {
        return [{ icon: 'warning', label: name, value: 'byId', group, refusal: toFailure(error).message }];
      }
    }),
  );
  return [
    ...galleries.flat(),
    { icon: 'edit', label: l10n.t('Another image by ID…'), value: 'byId', group: l10n.t('Other') },
  ];
}

function imageChoice(image: ImageDefinition, definition: ImageDefinition): Choice<Row> {
  const reason = incompatibilities(sourceFromForeign('communityImage', image, undefined), definition).map(
    one => one.reason,
  );
  return {
    icon: 'symbol-structure',
    label: image.name,
    description: [
      orUnknown(image.osType),
      orUnknown(image.hyperVGeneration && shortGeneration(image.hyperVGeneration)),
      orUnknown(image.architecture),
    ].join(' · '),
    value: image,
    ...(reason.length > 0 && { refusal: reason.join(' ') }),
  };
}

async function askVersion(
  { page, prompter }: Context,
  { reader }: CommunityServices,
  image: ImageDefinition,
  before: string,
): Promise<ImageSource> {
  const id = await prompter.pick<string>({
    page,
    placeholder: l10n.t('Version of {0}', image.name),
    choices: async () => {
      const versions = [...(await reader.versions(image.id))].sort(newestFirst);
      return versions.map(one => ({
        icon: 'tag',
        label: one.name,
        description: one.publishedDate?.slice(0, 10),
        value: one.id,
      }));
    },
    emptyMessage: l10n.t('{0} has no versions that you can see.', image.name),
    active: one => sameId(one, before),
  });
  return (await reader.imageSource(id)) ?? { ...sourceFromForeign('communityImage', image, undefined), id };
}

async function askById(
  { page, prompter }: Context,
  { reader }: CommunityServices,
  before: string,
): Promise<ImageSource> {
  const found = new Map<string, ImageSource>();
  const id = await prompter.input({
    page,
    prompt: l10n.t('ID of the community image'),
    placeholder: '/CommunityGalleries/…/Images/…/Versions/1.0.0',
    value: before,
    validate: async text => {
      if (parseForeignId(text)?.kind !== 'community' || isGalleryId(text)) {
        return l10n.t('Paste an ID that begins with /CommunityGalleries/.');
      }
      const source = await reader.imageSource(text.trim());
      if (source) found.set(text.trim(), source);
      return source ? undefined : l10n.t("This community image doesn't exist, or you can't access it.");
    },
  });
  const source = found.get(id);
  return source ?? { kind: 'communityImage', id, name: id, provisioningState: 'Succeeded', dataDisks: [] };
}
