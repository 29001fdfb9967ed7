import { ArmError } from './route';

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

const form = /^(\d{4})-(\d{2})-(\d{2})(-preview)?$/;

/** The api-versions of gallery and lab types. Any other type accepts every date from 2014 to 2026. */
export function versionsOf(type: string): readonly string[] {
  const name = type.toLowerCase();
  if (name.startsWith('microsoft.compute/galleries')) return galleryVersions;
  // Child types that aren't in the published OpenAPI came with the preview.
  if (name.startsWith('microsoft.labservices/labaccounts/shared')) return labAccountVersions.slice(1);
  if (name.startsWith('microsoft.labservices/labaccounts')) return labAccountVersions;
  return name.startsWith('microsoft.labservices/') ? labPlanVersions : [];
}

/** Throws 400 if the api-version is missing, malformed or unknown for the type. */
export function checkApiVersion(version: string, type: string | undefined): void {
  if (version === '') {
    throw new ArmError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  const year = Number(form.exec(version)?.[1] ?? 0);
  const known = type === undefined ? [] : versionsOf(type);
  if (known.length > 0 ? known.includes(version) : year >= 2014 && year <= 2026) return;
  if (type === undefined || year === 0) {
    throw new ArmError(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`);
  }
  const [namespace = '', ...names] = type.split('/');
  throw new ArmError(
    400,
    'InvalidResourceType',
    `The resource type '${names.join('/')}' could not be found in the namespace '${namespace}' for api version '${version}'. The supported api-versions are '${known.join(',')}'.`,
  );
}
