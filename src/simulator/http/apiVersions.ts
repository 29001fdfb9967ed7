import { regions } from '../world/regions';
import { newestKnown, type ApiLag } from './apiLag';
import { text } from './json';
import { ArmError, type Call } from './route';

const galleryVersions = [
  '2018-06-01',
  '2019-03-01',
  '2019-07-01',
  '2019-12-01',
  '2020-09-30',
  '2021-07-01',
  '2021-10-01',
  '2022-01-03',
  '2022-03-03',
  '2022-08-03',
  '2023-07-03',
  '2024-03-03',
  '2025-03-03',
  '2025-12-03',
  '2026-03-03',
];

const labPlanVersions = ['2021-10-01-preview', '2021-11-15-preview', '2022-08-01', '2023-06-07'];
const labAccountVersions = ['2018-10-15', '2019-01-01-preview'];

/** Those that a provider lists for any other type. */
const otherVersions = [
  '2020-05-01',
  '2021-04-01',
  '2021-07-01',
  '2022-04-01',
  '2022-11-01',
  '2022-12-01',
  '2023-09-01',
  '2024-01-01',
  '2024-03-02',
  '2024-05-01',
  '2024-07-01',
  '2024-11-01',
  '2025-04-01',
  '2026-03-02',
  '2026-04-01',
];

type VersionedCall = Pick<Call, 'world' | 'apiVersion' | 'method' | 'body'>;

const form = /^(\d{4})-(\d{2})-(\d{2})(-preview)?$/;

/** The api-versions of gallery and lab types, oldest first. Any other type accepts every date from 2014 to 2026. */
function ownVersions(type: string): readonly string[] {
  const name = type.toLowerCase();
  if (name.startsWith('microsoft.compute/galleries/scripts')) return galleryVersions.slice(12);
  if (name.startsWith('microsoft.compute/galleries/invmaccesscontrolprofiles')) return galleryVersions.slice(11);
  if (/^microsoft\.compute\/(galleries|locations\/(shared|community)galleries)\b/.test(name)) return galleryVersions;
  // Child types that aren't in the published OpenAPI came with the preview.
  if (name.startsWith('microsoft.labservices/labaccounts/shared')) return labAccountVersions.slice(1);
  if (name.startsWith('microsoft.labservices/labaccounts')) return labAccountVersions;
  return name.startsWith('microsoft.labservices/') ? labPlanVersions : [];
}

/** What a provider lists for a type, oldest first: nothing if the cloud doesn't have the type yet. */
export function listedVersions(type: string, lag: readonly ApiLag[]): readonly string[] {
  const newest = newestKnown(type, lag);
  const own = ownVersions(type);
  return (own.length > 0 ? own : otherVersions).filter(one => newest === undefined || one <= newest);
}

/** Throws 400 if the api-version is missing, malformed or unknown for the type. */
export function checkApiVersion(call: VersionedCall, type: string | undefined): void {
  const { apiVersion: version } = call;
  if (version === '') {
    throw new ArmError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  const year = Number(form.exec(version)?.[1] ?? 0);
  const newest = type === undefined ? undefined : newestKnown(type, call.world.lag);
  const listed = type === undefined ? [] : listedVersions(type, call.world.lag);
  const isAnyDate = type === undefined || ownVersions(type).length === 0;
  const isKnown = isAnyDate ? year >= 2014 && year <= 2026 : listed.includes(version);
  if (isKnown && (newest === undefined || (listed.length > 0 && version <= newest))) return;
  if (type === undefined || year === 0) {
    throw new ArmError(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`);
  }
  throw unknownVersion(call, type, listed);
}

function unknownVersion(
  { apiVersion, method, body }: VersionedCall,
  type: string,
  listed: readonly string[],
): ArmError {
  const [namespace = '', ...names] = type.split('/');
  const location = method === 'PUT' ? text(body, 'location') : undefined;
  if (location !== undefined && names.length === 1 && listed.length > 0) {
    const locations = regions.filter(region => !region.hidden).map(region => region.name);
    return new ArmError(
      400,
      'NoRegisteredProviderFound',
      `No registered resource provider found for location '${location}' and API version '${apiVersion}' for type '${names.join('/')}'. The supported api-versions are '${listed.join(', ')}'. The supported locations are '${locations.join(', ')}'.`,
    );
  }
  const supported = listed.length > 0 ? ` The supported api-versions are '${listed.join(',')}'.` : '';
  return new ArmError(
    400,
    'InvalidResourceType',
    `The resource type '${names.join('/')}' could not be found in the namespace '${namespace}' for api version '${apiVersion}'.${supported}`,
  );
}
