import * as l10n from '@vscode/l10n';
import { isoDate } from '../../base/date';
import type { Gallery } from '../gallery/gallery';
import { existingGallery, sharedDefinitionRegion } from '../gallery/galleryNotices';
import { fullName } from '../id/resourceId';
import { info } from '../plan/notice';
import type { DefinitionSpec, Notice, Plan } from '../plan/plan';
import { quotaNotices } from '../plan/quotaNotices';
import { sortNotices } from '../plan/sortNotices';
import { definitionTask, galleryTask } from '../plan/versionTask';
import { regionKey } from '../region/region';
import { tagNotices } from '../resource/tagNotices';
import type { VersionFacts } from '../version/versionFacts';
import { definitionEndOfLife, newDefinition, newDefinitionName, newIdentifier } from './definitionNotices';
import { addressNotices, definitionTextNotices } from './definitionTextNotices';
import { featuresTogether, featureValueNotices, privateSecurity } from './featureNotices';

export interface DefinitionChoice {
  readonly gallery: Gallery;
  readonly id: string;
  readonly create: DefinitionSpec;
}

/** A new image definition in an existing gallery. */
export function createDefinition({ gallery, id, create }: DefinitionChoice, facts: VersionFacts): Plan {
  const task = { gallery: galleryTask({ existing: gallery }), definition: definitionTask({ id, create }) };
  const endOfLifeDate = create.endOfLifeDate === undefined ? undefined : isoDate(create.endOfLifeDate);
  return {
    kind: 'createDefinition',
    title: l10n.t('Create image definition {0}', fullName(id)),
    changes: [
      {
        kind: 'createDefinition',
        target: id,
        spec: {
          ...create,
          location: regionKey(create.location),
          ...(endOfLifeDate !== undefined && { endOfLifeDate }),
        },
      },
    ],
    notices: sortNotices([
      ...existingGallery(task),
      ...sharedDefinitionRegion(task, facts),
      ...newDefinitionName(task, facts),
      ...newIdentifier(task, facts),
      ...newDefinition(task, facts),
      ...definitionEndOfLife(task, facts),
      ...privateSecurity(task),
      ...featuresTogether(task),
      ...featureValueNotices(id, create.features),
      ...definitionTextNotices(id, create),
      ...addressNotices(id, [create.eula]),
      ...tagNotices(id, create.tags),
      ...quotaNotices([{ usage: 'GalleryImage', id, location: create.location }], facts),
      ...notChecked(facts),
    ]),
  };
}

function notChecked({ locations, definitions }: VersionFacts): Notice[] {
  return [
    ...(locations ? [] : [info('regionsNotChecked', { message: l10n.t("Couldn't check whether the regions exist.") })]),
    ...(definitions
      ? []
      : [
          info('definitionsNotChecked', {
            message: l10n.t("Couldn't check whether the image definition already exists in the gallery."),
          }),
        ]),
  ];
}
