import { at, compact, hash, number, record, text, type Json } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import { tagsFrom } from '../../routes/gallery/galleries';
import { locationOf } from '../../rules/lifecycle';
import { normalizeRegion } from '../../world/regions';
import type { StoredResource } from '../../world/storedResource';
import { labPlanType, labType as type } from '../labTypes';
import { labImage } from '../plan/labImage';
import { checkRegistered } from '../registration';
import { renderLabResource } from '../renderLabResource';
import { checkLabName, checkPresent, checkNotBusy, labNotFound, refused } from './labChecks';
import { labFailure } from './labFailure';
import { labMachine } from './labMachine';
import { startLabOperation } from './labOperations';
import { coresOf, coreUsage } from './labSkus';

const durationMs = { TemplateVM: 600_000, Image: 180_000 };
const profilePath = 'properties.virtualMachineProfile';

/** PUT of a new lab. */
export function createLab(call: Call): RouteResponse {
  checkRegistered(call);
  const name = call.params['lab'] ?? '';
  checkLabName(name);
  const location = locationOf(call, type, undefined);
  const requested = record(call.body, 'properties');
  const profile = record(requested, 'virtualMachineProfile');
  checkPresent(
    requested,
    ['autoShutdownProfile', 'connectionProfile', 'securityProfile', 'virtualMachineProfile'],
    'properties',
  );
  checkPresent(profile, ['createOption', 'imageReference', 'usageQuota', 'sku', 'adminUser'], profilePath);
  const option = optionOf(profile);
  checkUser(profile, option);
  const plan = planFor(call, text(requested, 'labPlanId'), location);
  const { reference, osType } = labImage(call, plan, record(profile, 'imageReference'), location);
  checkSize(call, profile, location);
  const user = { name: text(profile, 'adminUser', 'username') ?? '', isWindows: osType === 'Windows' };
  const lab: StoredResource = {
    id: call.path,
    name,
    type,
    location,
    ...tagsFrom(call.body),
    properties: compact({
      ...writableProperties(requested),
      labPlanId: plan.id,
      securityProfile: { ...record(requested, 'securityProfile'), registrationCode: hash(call.path).toString(36) },
      virtualMachineProfile: { ...shownProfile(profile), imageReference: reference, osType },
      state: 'Draft',
      provisioningState: 'Creating',
    }),
  };
  call.world.put(lab);
  const { headers } = startLabOperation(call, {
    resource: lab.id,
    location,
    durationMs: durationMs[option],
    effect: {
      do: 'change',
      merge: [{ id: lab.id, properties: { provisioningState: 'Succeeded' } }],
      ...(option === 'TemplateVM' && { appear: [labMachine(lab, '0', user)] }),
    },
    onFailure: error =>
      labFailure(error, 'Create', call.now + durationMs[option], [lab.id], { provisioningState: 'Failed' }),
  });
  return { status: 201, headers, body: renderLabResource(call, lab) };
}

/** A lab's machine profile after an update, which only changes capacity, quota and users. */
export function updatedProfile(stored: Json, requested: Json): Json {
  const { usageQuota, adminUser, nonAdminUser } = shownProfile(requested);
  const capacity = number(requested, 'sku', 'capacity');
  const sku = { ...record(stored, 'sku'), ...compact({ capacity }) };
  return { ...stored, ...compact({ usageQuota, adminUser, nonAdminUser }), sku };
}

function optionOf(profile: Json): 'TemplateVM' | 'Image' {
  const option = text(profile, 'createOption');
  if (option === 'TemplateVM' || option === 'Image') return option;
  throw refused('InvalidRequestContent', `The member '${profilePath}.createOption' must be 'Image' or 'TemplateVM'.`);
}

function checkUser(profile: Json, option: string): void {
  if (text(profile, 'adminUser', 'username') === undefined) {
    throw refused('InvalidRequestContent', `The required member '${profilePath}.adminUser.username' is missing.`);
  }
  if (option === 'Image' || text(profile, 'adminUser', 'password') !== undefined) return;
  throw refused('InvalidRequestContent', `The required member '${profilePath}.adminUser.password' is missing.`);
}

function planFor(call: Call, id: string | undefined, location: string): StoredResource {
  if (id === undefined) {
    throw refused('InvalidRequestContent', "The required member 'properties.labPlanId' is missing.");
  }
  const plan = call.world.get(id);
  if (plan?.type !== labPlanType) throw labNotFound(call, `labPlans/${id.split('/').at(-1) ?? ''}`);
  checkNotBusy(plan);
  const allowed = at(plan.properties, 'allowedRegions');
  const regions = Array.isArray(allowed) ? allowed.map(region => normalizeRegion(String(region))) : [];
  if (regions.includes(location)) return plan;
  throw refused(
    'RegionNotAllowed',
    `The region '${location}' is not one of those that the lab plan '${plan.name}' allows: '${regions.join(', ')}'.`,
  );
}

function checkSize(call: Call, profile: Json, location: string): void {
  const name = text(profile, 'sku', 'name') ?? '';
  const size = coresOf(name);
  if (!size) throw refused('InvalidSku', `The size '${name}' is not known.`);
  const wanted = size.cores * (number(profile, 'sku', 'capacity') ?? 0);
  const { currentValue, limit } = coreUsage(call, size.family, location);
  if (currentValue + wanted <= limit) return;
  throw refused(
    'QuotaExceeded',
    `The lab needs ${wanted} cores of ${size.family} in '${location}'. Current limit: ${limit}, current usage: ${currentValue}.`,
  );
}

function writableProperties(requested: Json): Json {
  const { autoShutdownProfile, connectionProfile, rosterProfile, networkProfile, title, description } = requested;
  return { autoShutdownProfile, connectionProfile, rosterProfile, networkProfile, title, description };
}

/** Without passwords, which are never returned. */
function shownProfile(profile: Json): Json {
  const user = (name: string): Json | undefined => {
    const username = text(profile, name, 'username');
    return username === undefined ? undefined : { username };
  };
  const { adminUser, nonAdminUser } = { adminUser: user('adminUser'), nonAdminUser: user('nonAdminUser') };
  return compact({ useSharedPassword: 'Disabled', ...profile, adminUser, nonAdminUser });
}
