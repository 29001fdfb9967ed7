import { nameOf } from '../../../src/domain/id/resourceId';
import { publishLab } from '../../../src/domain/labs/lab/publishLab';
import type { Plan } from '../../../src/domain/plan/plan';
import { replicateToGeography } from '../../../src/domain/region/replicateToGeography';
import { askAttachGallery } from '../../../src/wizards/labs/attach/askAttachGallery';
import { queuePrompter } from '../../support/queuePrompter';
import { refuses } from '../../unit/domain/refusals/refusal';
import { academy, gallery, springTerm, summerSchool } from '../labs/labDriver';
import { lab, there, type LabAzure } from './labAzure';
import { changed, nothingSent, removeRole, type LabRefusal } from './labRefusal';

const newLab =
  (...query: Parameters<LabAzure['newLab']>) =>
  (azure: LabAzure): Promise<Plan> =>
    azure.newLab(...query);

const attached =
  (name = nameOf(gallery)) =>
  async (azure: LabAzure): Promise<Plan> => {
    const { services } = azure;
    const { items } = await services.store.loadGalleries();
    const start = {
      owner: await azure.labPlan(summerSchool),
      gallery: there(
        items.find(one => one.name === name),
        name,
      ),
    };
    const decision = await askAttachGallery(start, {
      ...services,
      prompter: queuePrompter(['Export As', 'Azure CLI']),
    });
    return there(decision, 'decision').plan;
  };

/** Unregisters Lab Services in the academy's subscription, and removes its role on the gallery. */
function unregister(azure: LabAzure): void {
  const { world } = azure.sample;
  const mine = ([key]: [string, unknown]): boolean => !key.startsWith(academy.slice('/subscriptions/'.length));
  world.registrations = Object.fromEntries(Object.entries(world.registrations).filter(mine));
  removeRole(azure);
}

export const attachRefusals: readonly LabRefusal[] = [
  {
    name: 'a gallery of another tenant',
    code: 'galleryInOtherTenant',
    plan: attached('golden_images'),
    azure: refuses(/^403 LinkedAuthorizationFailed .* is not authorized to access linked subscription /),
  },
  {
    name: 'a lab plan in a subscription where Lab Services is not and cannot be registered',
    code: 'providerNotRegistered',
    also: ['labPrincipalMissing'],
    arrange: azure => {
      unregister(azure);
      azure.deny('Microsoft.LabServices/register/action', academy);
    },
    plan: attached(),
    azure: refuses(/^409 MissingSubscriptionRegistration /),
  },
  {
    name: 'a gallery in a directory without the service principal of Lab Services',
    code: 'labPrincipalMissing',
    arrange: unregister,
    plan: attached(),
    azure: refuses(/^operation SharedGalleryAccessDenied /),
  },
];

const windows = 'classroom-windows-11';
export const newLabRefusals: readonly LabRefusal[] = [
  {
    name: 'a lab name with a space',
    code: 'labNameInvalid',
    plan: newLab(windows, {}, 'rust 101'),
    azure: refuses(/^400 InvalidResourceName /),
  },
  {
    name: 'the name of an existing lab',
    code: 'labNameTaken',
    plan: newLab(windows, {}, 'cad-basics'),
    azure: { accepts: 'it changes the existing lab' },
  },
  {
    name: 'a lab without a title',
    code: 'labTitleInvalid',
    plan: newLab(windows, { title: ' ' }),
    azure: { accepts: 'the OpenAPI requires at least one character, but a blank title identifies no lab' },
  },
  {
    name: 'a region that the lab plan does not allow',
    code: 'labRegionNotAllowed',
    arrange: changed(springTerm, { allowedRegions: ['uksouth'] }),
    plan: newLab(windows, { location: 'northeurope' }),
    azure: refuses(/^400 RegionNotAllowed /),
  },
  {
    name: 'an image of a gallery that is not attached',
    code: 'imageNotAttached',
    plan: newLab(windows, { location: 'northeurope' }, 'rust', summerSchool),
    azure: refuses(/^404 ResourceNotFound .*labPlans\/summer-school\/images\/classroom-windows-11/),
  },
  {
    name: 'an image that is not enabled',
    code: 'imageNotEnabled',
    plan: newLab('classroom-ubuntu'),
    azure: refuses(/^400 ImageNotEnabled /),
  },
  {
    name: 'an image that is not in the region',
    code: 'noLatestHere',
    plan: newLab('robotics-lab'),
    azure: refuses(/^400 ImageNotAvailableInRegion /),
  },
  {
    name: 'an image larger than 128 GB',
    code: 'labImageTooLarge',
    also: ['imageNotEnabled'],
    plan: newLab('cad-workstation'),
    azure: refuses(/^404 ResourceNotFound .*images\/cad-workstation/),
  },
  {
    name: 'an image with two disks',
    code: 'labImageSeveralDisks',
    also: ['imageNotEnabled'],
    plan: newLab('database-lab'),
    azure: refuses(/^404 ResourceNotFound .*images\/database-lab/),
  },
  {
    name: 'a negative number of VMs',
    code: 'labCapacityInvalid',
    plan: newLab(windows, { capacity: -1 }),
    azure: { accepts: 'the list of sizes has a minimum, but how Azure refuses less is not documented' },
  },
  {
    name: 'a quota of more than 9999 hours',
    code: 'labHoursInvalid',
    plan: newLab(windows, { quotaHours: 10_000 }),
    azure: { accepts: 'the OpenAPI names 9999 as the maximum, but how Azure refuses more is not documented' },
  },
  {
    name: 'more cores than the quota allows',
    code: 'coreQuotaReached',
    plan: newLab(windows, { capacity: 51 }),
    azure: refuses(/^400 QuotaExceeded /),
  },
  {
    name: 'an unknown VM size',
    code: 'sizeUnknown',
    plan: newLab(windows, { size: 'Classic_Huge' }),
    azure: refuses(/^400 InvalidSku /),
  },
  {
    name: 'publishing a lab that is already published',
    code: 'labNotDraft',
    plan: async azure => publishLab(await azure.lab(lab('cad-basics')), { now: azure.sample.clock.now() }),
    azure: nothingSent,
  },
  {
    name: 'replication to an unknown geography',
    code: 'geographyUnknown',
    plan: async ({ services: { reader }, sample }) => {
      const locations = (await reader.locations(academy.slice('/subscriptions/'.length))).map(one => ({
        ...one,
        geography: undefined,
      }));
      const versions = await reader.versions(`${gallery}/images/forensics-lab`);
      return replicateToGeography(versions, { now: sample.clock.now(), locations });
    },
    azure: nothingSent,
  },
];
