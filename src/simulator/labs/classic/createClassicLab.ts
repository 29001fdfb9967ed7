import { guidFor } from '../../authority/token';
import { record, text, type Json } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import { startOperation } from '../../world/longRunningOperations';
import type { StoredResource } from '../../world/storedResource';
import { checkLabName, refused } from '../lab/labChecks';
import { labTime } from '../lab/labOperations';
import { classicLabType, classicTemplateType } from '../labTypes';
import { accountOf } from './labAccounts';
import { sharedImages } from './sharedImages';

const durationMs = 600_000;

/** POST …/createLab: the lab and its template exist at once, and are ready later. */
export function createClassicLab(call: Call): RouteResponse {
  const account = accountOf(call);
  const name = text(call.body, 'name') ?? '';
  checkLabName(name);
  const requested = record(call.body, 'labParameters');
  const image = checkImage(call, account, requested);
  for (const member of ['username', 'password', 'vmSize', 'userQuota']) {
    if (text(requested, member) === undefined) {
      throw refused('InvalidRequestContent', `The required member 'labParameters.${member}' is missing.`);
    }
  }
  const id = `${account.id}/labs/${name}`;
  if (call.world.get(id)) throw refused('LabAlreadyExists', `The lab '${name}' already exists.`);
  const resources = classicLab(account, name, call.now, {
    state: 'Creating',
    publishingState: 'Draft',
    imageName: image.split('/').at(-1) ?? '',
    image: { [/\/galleryimages\//i.test(image) ? 'galleryImageResourceId' : 'sharedImageResourceId']: image },
    size: text(requested, 'vmSize') ?? '',
    userName: text(requested, 'username') ?? '',
    quota: text(requested, 'userQuota') ?? '',
  });
  for (const resource of resources) call.world.put(resource);
  startOperation(call, {
    resource: id,
    location: account.location ?? '',
    durationMs,
    effect: {
      do: 'change',
      merge: resources.map(resource => ({ id: resource.id, properties: { provisioningState: 'Succeeded' } })),
    },
    onFailure: () => ({
      do: 'change',
      merge: resources.map(resource => ({ id: resource.id, properties: { provisioningState: 'Failed' } })),
    }),
  });
  return { status: 200 };
}

interface ClassicLab {
  state: string;
  publishingState: string;
  imageName: string;
  image: Json;
  size: string;
  userName: string;
  quota: string;
}

/** A lab of a lab account, and its template's settings. */
export function classicLab(
  account: { id: string; location?: string },
  name: string,
  at: number,
  lab: ClassicLab,
): [StoredResource, StoredResource] {
  const id = `${account.id}/labs/${name}`;
  const common = { location: account.location ?? '' };
  return [
    {
      ...common,
      id,
      name,
      type: classicLabType,
      properties: {
        maxUsersInLab: 20,
        userCount: 0,
        userAccessMode: 'Restricted',
        invitationCode: guidFor(id).slice(0, 8),
        usageQuota: lab.quota,
        createdDate: labTime(at),
        provisioningState: lab.state,
        uniqueIdentifier: guidFor(id),
      },
    },
    {
      ...common,
      id: `${id}/environmentsettings/default`,
      name: 'default',
      type: classicTemplateType,
      properties: {
        title: name,
        configurationState: 'Completed',
        resourceSettings: {
          ...lab.image,
          imageName: lab.imageName,
          size: lab.size,
          referenceVm: { userName: lab.userName },
        },
        publishingState: lab.publishingState,
        lastChanged: labTime(at),
        provisioningState: lab.state,
        uniqueIdentifier: guidFor(`${id}/default`),
      },
    },
  ];
}

function checkImage(call: Call, account: StoredResource, requested: Json): string {
  const id = text(requested, 'sharedImageResourceId') ?? text(requested, 'galleryImageResourceId') ?? '';
  if (/\/galleryimages\//i.test(id)) return id;
  const image = sharedImages(call.world, account).find(one => one.id.toLowerCase() === id.toLowerCase());
  if (!image) throw refused('ImageNotFound', `The shared image '${id}' cannot be found.`);
  if (image.properties['EnableState'] === 'Enabled') return image.id;
  throw refused('ImageNotEnabled', `The shared image '${image.name}' is not enabled in the lab account.`);
}
