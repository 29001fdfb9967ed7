import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { idKey, nameOf, parentId, sameId } from '../../../domain/id/resourceId';
import type { LabImage } from '../../../domain/labs/image/labImage';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import { sameRegion } from '../../../domain/region/region';
import { orUnknown } from '../../../domain/resource/orUnknown';
import type { Context } from '../../engine/form';
import type { Choice } from '../../engine/prompter';
import type { WizardServices } from '../../services';

/** Asks for the lab's image. Only enabled images can be selected; the others say why not. */
export function askImage(
  { page, prompter }: Context,
  services: WizardServices,
  owner: LabOwner,
  draft: ImageDefinition | undefined,
): Promise<ImageDefinition> {
  return prompter.pick<ImageDefinition>({
    page,
    placeholder: l10n.t('Image for the lab'),
    emptyMessage: l10n.t('The gallery has no image definitions.'),
    choices: () => imageChoices(services, owner),
    active: one => draft !== undefined && sameId(one.id, draft.id),
  });
}

/** The image as a lab plan or lab account offers it. Undefined if it doesn't. */
export async function offeredImage(
  { labReader }: WizardServices,
  owner: LabOwner,
  { id, name }: ImageDefinition,
): Promise<LabImage | undefined> {
  if (owner.kind === 'labPlan') return labReader.planImage(owner.id, name);
  return (await labReader.sharedImages(owner.id)).find(({ definitionId }) => sameId(definitionId, id));
}

async function imageChoices(services: WizardServices, owner: LabOwner): Promise<readonly Choice<ImageDefinition>[]> {
  const { reader, labReader } = services;
  if (owner.kind === 'labPlan') {
    const definitions = await reader.definitions(owner.galleryId ?? '');
    const images = await labReader.planImages(
      owner.id,
      definitions.map(({ name }) => name),
    );
    return choicesOf(owner, definitions, images);
  }
  const images = await labReader.sharedImages(owner.id);
  const galleries = [
    ...new Map(
      images.map(({ definitionId }) => [idKey(parentId(definitionId) ?? ''), parentId(definitionId) ?? '']),
    ).values(),
  ];
  const definitions = (await Promise.all(galleries.map(id => reader.definitions(id)))).flat();
  return choicesOf(owner, definitions, images);
}

function choicesOf(
  owner: LabOwner,
  definitions: readonly ImageDefinition[],
  images: readonly LabImage[],
): Choice<ImageDefinition>[] {
  const choices = definitions.map((definition): Choice<ImageDefinition> => {
    const refusal = refusalOf(
      owner,
      images.find(({ definitionId }) => sameId(definitionId, definition.id)),
    );
    return {
      icon: 'symbol-structure',
      label: definition.name,
      description: [
        orUnknown(definition.osType),
        orUnknown(definition.osState),
        nameOf(parentId(definition.id) ?? ''),
      ].join(' · '),
      value: definition,
      group: refusal === undefined ? l10n.t('Enabled images') : l10n.t('Not available'),
      ...(refusal !== undefined && { refusal }),
    };
  });
  return [
    ...choices.filter(({ refusal }) => refusal === undefined),
    ...choices.filter(({ refusal }) => refusal !== undefined),
  ];
}

function refusalOf(owner: LabOwner, image: LabImage | undefined): string | undefined {
  if (!image) return l10n.t('It isn\'t offered for labs. Run "Why Is This Image Missing in Labs?" on it.');
  if (!image.enabled) return l10n.t("It isn't enabled. Run Enable Images for Lab Plan first.");
  // A classic lab account doesn't say where its images are.
  if (owner.kind === 'labAccount') return undefined;
  const isSomewhere = owner.allowedRegions.some(region => image.availableRegions.some(one => sameRegion(one, region)));
  return isSomewhere
    ? undefined
    : l10n.t(
        'It has no latest version in the regions where {0} creates labs. Run "Why Is This Image Missing in Labs?" on it.',
        owner.name,
      );
}
