import * as l10n from '@vscode/l10n';
import { object, text, enumValue } from '../../../arm/json';
import type { Json } from '../../../arm/json';
import { labAccountOf } from '../../../domain/labs/owner/labAccountOf';
import type { LabChange } from '../../../domain/plan/plan';
import { nameOf, sameId } from '../../../domain/id/resourceId';
import { providerPath } from '../../labs/providerPath';
import type { Connection, Settlement } from '../../ports';
import { getJson, orUndefined, pathOf } from '../../http/rest';
import { mismatch, settleByState } from '../settleByState';
import { settleDeletion } from '../settleDeletion';
import { settleUpdate } from '../settleUpdate';
import { settleClassicLab, settleClassicPublication, settleLab, settlePublication } from './settleLab';
import { settleLabImage } from './settleLabImage';
import { settleLabUpdate } from './settleLabUpdate';
import { settleProvider } from './settleProvider';
import { settleRole } from './settleRole';

/** Settles a Lab Services change from the current state of its target. */
export async function settleLabChange(
  connection: Connection,
  change: LabChange,
  since: number | undefined,
): Promise<Settlement> {
  const { target } = change;
  const isClassic = labAccountOf(target) !== undefined;
  const read = (id = target): Promise<Json | undefined> => orUndefined(getJson(connection, pathOf(id)));
  const settings = `${target}/environmentsettings/default`;
  switch (change.kind) {
    case 'registerProvider':
      return settleProvider(await getJson(connection, providerPath(target)));
    case 'grantRole':
      return settleRole(connection, change);
    case 'attachGallery': {
      const found = await read();
      const { galleryId } = change.spec;
      if (isClassic) return found ? settleAttached(found, target, galleryId) : { state: 'absent' };
      return settleLabUpdate(found, change, plan => sameId(galleryOf(plan), galleryId), since);
    }
    case 'detachGallery':
      return isClassic
        ? settleDeletion(await read())
        : settleLabUpdate(await read(), change, plan => galleryOf(plan) === '', since);
    case 'setLabImage': {
      const wanted = change.spec.enabled ? 'Enabled' : 'Disabled';
      const member = isClassic ? 'EnableState' : 'enabledState';
      return settleUpdate(await read(), change, image => (stateOf(image, member) ?? 'Disabled') === wanted);
    }
    case 'saveLabImage':
      return settleLabImage(connection, change, since);
    case 'createLab': {
      const found = await read();
      if (!found) return { state: 'absent' };
      return isClassic ? settleClassicLab(found, await read(settings), change) : settleLab(found, change);
    }
    case 'publishLab':
      return isClassic
        ? settleClassicPublication(await read(settings), change)
        : settlePublication(await read(), change, since);
  }
}

function settleAttached(found: Json, target: string, galleryId: string): Settlement {
  const attached = text(object(found['properties'])['galleryId']) ?? '';
  if (sameId(attached, galleryId)) return settleByState(found, target);
  return mismatch(target, l10n.t('Another gallery is attached as {0}: {1}', nameOf(target), attached));
}

function galleryOf(plan: Json): string {
  return text(object(plan['properties'])['sharedGalleryId']) ?? '';
}

function stateOf(image: Json, member: string): 'Enabled' | 'Disabled' | undefined {
  return enumValue(object(image['properties'])[member], ['Enabled', 'Disabled']);
}
