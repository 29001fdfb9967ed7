import * as l10n from '@vscode/l10n';
import { enumValue } from '../../../arm/enumValue';
import { object, text, type Json } from '../../../base/json';
import { nameOf, sameId } from '../../../domain/id/resourceId';
import type { KnownErrors } from '../../../domain/labs/labError';
import { labAccountOf } from '../../../domain/labs/owner/labAccountOf';
import type { LabChange } from '../../../domain/plan/plan';
import { getJson } from '../../http/rest';
import { providerPath } from '../../labs/providerPath';
import type { Connection, Settlement } from '../../ports';
import { readTarget, readWholeTarget } from '../readTarget';
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
  errorsBefore: KnownErrors | undefined,
): Promise<Settlement> {
  const { target } = change;
  const isClassic = labAccountOf(target) !== undefined;
  const read = (): Promise<Json | undefined> => readWholeTarget(connection, change);
  const readSettings = (): Promise<Json | undefined> => readTarget(connection, `${target}/environmentsettings/default`);
  switch (change.kind) {
    case 'registerProvider':
      return settleProvider(await getJson(connection, providerPath(target)));
    case 'grantRole':
      return settleRole(connection, change);
    case 'attachGallery': {
      const found = await read();
      const { galleryId } = change.spec;
      if (isClassic) return found ? settleAttached(found, target, galleryId) : { state: 'absent' };
      return settleLabUpdate(found, change, plan => sameId(galleryOf(plan), galleryId), errorsBefore);
    }
    case 'detachGallery':
      return isClassic
        ? settleDeletion(await read())
        : settleLabUpdate(await read(), change, plan => galleryOf(plan) === '', errorsBefore);
    case 'setLabImage': {
      const wanted = change.spec.enabled ? 'Enabled' : 'Disabled';
      const member = isClassic ? 'EnableState' : 'enabledState';
      return settleUpdate(await read(), change, image => (stateOf(image, member) ?? 'Disabled') === wanted);
    }
    case 'saveLabImage':
      return settleLabImage(connection, change, errorsBefore);
    case 'createLab': {
      const found = await read();
      if (!found) return { state: 'absent' };
      return isClassic ? settleClassicLab(found, await readSettings(), change) : settleLab(found, change);
    }
    case 'publishLab':
      return isClassic
        ? settleClassicPublication(await readSettings(), change)
        : settlePublication(await read(), change, errorsBefore);
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
