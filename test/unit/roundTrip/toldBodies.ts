import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { definition, gallery, golden, version } from '../azure/read/goldenAnswers';

export type Body = Readonly<Record<string, unknown>> & { readonly id: string };
export type Kind = 'gallery' | 'definition' | 'version';

const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers';
const snapshot = (name: string): string => `${group}/Microsoft.Compute/snapshots/${name}`;
export const account = `${group}/Microsoft.Storage/storageAccounts/vhds`;

const { replicationStatus, ...ofVersion } = golden.version.properties;
const { publishingProfile } = ofVersion;
const [west, north] = publishingProfile.targetRegions;

/** With what the newest api-version has beside the model. */
export const richVersion = {
  ...golden.version,
  systemData: { createdBy: 'ada@a.example' },
  properties: {
    ...ofVersion,
    publishingProfile: {
      ...publishingProfile,
      replicationMode: 'Full',
      targetRegions: [
        { ...west, additionalReplicaSets: [{ storageAccountType: 'PremiumV2_LRS', regionalReplicaCount: 11 }] },
        north,
      ],
      targetExtendedLocations: [
        { name: 'westus', extendedLocation: { name: 'losangeles', type: 'EdgeZone' }, extendedLocationReplicaCount: 1 },
      ],
      storageAccountStrategy: 'DefaultStandard_LRS',
    },
    storageProfile: {
      source: { id: `${group}/Microsoft.Compute/images/i` },
      osDiskImage: { sizeInGB: 127, hostCaching: 'ReadWrite', source: {} },
      dataDiskImages: [{ lun: 7, sizeInGB: 64, hostCaching: 'None' }],
    },
    securityProfile: {
      uefiSettings: {
        signatureTemplateNames: ['NoSignatureTemplate'],
        additionalSignatures: { db: [{ type: 'x509', value: ['MIIuefi'] }] },
      },
    },
    replicationStatus,
  },
};

/** From snapshots and a VHD, each with its LUN, as recorded. */
export const diskVersion = {
  ...richVersion,
  properties: {
    ...richVersion.properties,
    storageProfile: {
      osDiskImage: { sizeInGB: 10, hostCaching: 'ReadWrite', source: { id: snapshot('s-os') } },
      dataDiskImages: [
        { lun: 41, sizeInGB: 10, hostCaching: 'None', source: { id: snapshot('s-data') } },
        { lun: 43, sizeInGB: 30, source: { uri: 'https://vhds.blob.core.windows.net/v/d.vhd', id: account } },
      ],
    },
  },
};

export const richDefinition = {
  ...golden.definition,
  properties: {
    ...golden.definition.properties,
    features: [
      { name: 'SecurityType', value: 'TrustedLaunch', startsAtVersion: '1.2.0' },
      { name: 'IsHibernateSupported', value: 'True' },
    ],
  },
};

const own: Readonly<Record<Kind, readonly Body[]>> = {
  gallery: [golden.gallery],
  definition: [golden.definition, richDefinition],
  version: [golden.version, richVersion, diskVersion],
};

const folders = ['recordings', 'recordings-2026-11'].map(name => `../shared/specs/${name}`);
export const areRecordingsHere = folders.every(folder => existsSync(folder));

const types: Readonly<Record<string, Kind>> = {
  'microsoft.compute/galleries': 'gallery',
  'microsoft.compute/galleries/images': 'definition',
  'microsoft.compute/galleries/images/versions': 'version',
};

interface Recorded {
  readonly method: string;
  readonly response?: Partial<Body> | null;
}

function recorded(kind: Kind): readonly Body[] {
  const files = folders.flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`));
  const bodies = files
    .flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as Recorded[])
    .filter(({ method }) => method === 'GET')
    .map(({ response }) => response)
    .filter((one): one is Body => types[String(one?.['type']).toLowerCase()] === kind && one?.id !== undefined);
  return [...new Map(bodies.map(body => [JSON.stringify(body), body])).values()];
}

/** Own bodies, and the recorded ones where they are. */
export function toldBodies(kind: Kind): readonly Body[] {
  return areRecordingsHere ? [...own[kind], ...recorded(kind)] : own[kind];
}

export const ids = { gallery, definition, version };
