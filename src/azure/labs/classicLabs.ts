import { object, text } from '../../arm/json';
import type { Json } from '../../arm/json';
import { labAccountOf } from '../../domain/labs/labAccountOf';
import type { Lab } from '../../domain/model/lab';
import type { LabImage } from '../../domain/model/labImage';
import { mapLimited } from '../limiter';
import type { Connection } from '../ports';
import { readClassicLab } from '../read/labs/labAccount';
import { readSharedImage } from '../read/labs/labImage';
import { readAll } from '../read/resource';
import { getJson, listJson, orUndefined, pathOf } from '../rest';

const labsAtOnce = 8;

/** Labs of a classic lab account, each with what the settings of its template tell. */
export async function classicLabs(connection: Connection, accountId: string): Promise<readonly Lab[]> {
  const [labs, images] = await Promise.all([
    listJson(connection, pathOf(accountId, 'labs')),
    sharedImages(connection, accountId),
  ]);
  const read = await mapLimited(labs, labsAtOnce, async lab =>
    readClassicLab(lab, await templateOf(connection, text(object(lab)['id']) ?? ''), images),
  );
  return read.filter(lab => lab !== undefined);
}

export async function classicLab(connection: Connection, id: string): Promise<Lab | undefined> {
  const lab = await orUndefined(getJson(connection, pathOf(id)));
  if (!lab) return undefined;
  const [template, images] = await Promise.all([
    templateOf(connection, id),
    sharedImages(connection, labAccountOf(id) ?? ''),
  ]);
  return readClassicLab(lab, template, images);
}

async function sharedImages(connection: Connection, accountId: string): Promise<readonly LabImage[]> {
  return readAll(await listJson(connection, pathOf(accountId, 'sharedimages')), readSharedImage);
}

async function templateOf(connection: Connection, labId: string): Promise<Json | undefined> {
  return orUndefined(getJson(connection, pathOf(`${labId}/environmentsettings/default`)));
}
