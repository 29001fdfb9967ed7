import { object, text, type Json } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import type { LabImage } from '../../domain/labs/image/labImage';
import type { Lab } from '../../domain/labs/lab/lab';
import { labAccountOf } from '../../domain/labs/owner/labAccountOf';
import { getJson, listJson, orUndefined, pathOf } from '../http/rest';
import type { Connection } from '../ports';
import { readClassicLab } from '../read/labs/readLabAccount';
import { readSharedImage } from '../read/labs/readLabImage';
import { readAll } from '../read/readResource';

const labConcurrency = 8;

/** Labs of a classic lab account, including the settings of their templates. */
export async function classicLabs(connection: Connection, accountId: string): Promise<readonly Lab[]> {
  const [labs, images] = await Promise.all([
    listJson(connection, pathOf(accountId, 'labs')),
    sharedImages(connection, accountId),
  ]);
  const read = await mapLimited(labs, labConcurrency, async lab =>
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
