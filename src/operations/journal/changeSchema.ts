import * as z from 'zod/mini';
import type { Change, ChangeKind, ChangeOf } from '../../domain/plan/plan';
import type { SourceSpec } from '../../domain/plan/sourceSpec';
import { wholeRecord } from './wholeRecord';

const text = z.string();
const tags = z.exactOptional(wholeRecord(text));
const osType = z.enum(['Windows', 'Linux']);
const osState = z.enum(['Generalized', 'Specialized']);
const hyperVGeneration = z.enum(['V1', 'V2']);
const architecture = z.enum(['x64', 'Arm64']);
const range = z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) });

const other = z.exactOptional(wholeRecord(z.unknown()));

const targetRegion = z.strictObject({
  name: text,
  replicaCount: z.number(),
  storageAccountType: text,
  excludeFromLatest: z.optional(z.boolean()),
  encryption: z.optional(z.unknown()),
  other: z.optional(wholeRecord(z.unknown())),
});

const optionalFlag = z.exactOptional(z.boolean());
const optionalText = z.exactOptional(text);
const optionalTexts = z.exactOptional(z.array(text));
const feature = z.strictObject({ name: text, value: text, other });
const plan = z.exactOptional(z.strictObject({ name: text, publisher: text, product: text }));
const recommended = z.exactOptional(
  z.strictObject({ vCPUs: z.exactOptional(range), memoryGB: z.exactOptional(range) }),
);

const resourceGroup = z.strictObject({ location: text, tags });

const community = z.strictObject({
  publisherUri: text,
  publisherContact: text,
  eula: text,
  publicNamePrefix: text,
});
const gallery = z.strictObject({
  location: text,
  description: optionalText,
  tags,
  softDelete: optionalFlag,
  systemIdentity: optionalFlag,
  userIdentities: optionalTexts,
  sharing: z.exactOptional(
    z.union([
      z.strictObject({ permissions: z.literal('Groups') }),
      z.strictObject({ permissions: z.literal('Community'), community }),
    ]),
  ),
  other,
});
const galleryDelta = z.strictObject({
  description: optionalText,
  softDelete: optionalFlag,
  identity: z.exactOptional(z.strictObject({ system: z.boolean(), users: z.array(text), gone: z.array(text) })),
  other,
});

const sharing = z.union([
  z.strictObject({ operation: z.enum(['add', 'remove']), subscriptions: z.array(text), tenants: z.array(text) }),
  z.strictObject({ operation: z.enum(['enableCommunity', 'reset']) }),
]);

const definition = z.strictObject({
  location: text,
  osType,
  osState,
  hyperVGeneration,
  architecture,
  identifier: z.strictObject({ publisher: text, offer: text, sku: text }),
  features: z.array(feature),
  purchasePlan: plan,
  description: optionalText,
  endOfLifeDate: optionalText,
  recommended,
  disallowedDiskTypes: optionalTexts,
  eula: optionalText,
  privacyStatementUri: optionalText,
  releaseNoteUri: optionalText,
  tags,
  other,
});
const definitionDelta = z.strictObject({
  description: optionalText,
  endOfLifeDate: optionalText,
  recommended,
  disallowedDiskTypes: optionalTexts,
  releaseNoteUri: optionalText,
  privacyStatementUri: optionalText,
  features: z.exactOptional(z.array(feature)),
  other,
});

const diskMembers = [
  { id: text, other },
  { uri: text, storageAccountId: text, other },
] as const;
const source = z.union([
  z.strictObject({ kind: z.enum(['managedImage', 'virtualMachine', 'version', 'communityImage']), id: text }),
  z.strictObject({
    kind: z.literal('disks'),
    osDisk: z.union(diskMembers.map(members => z.strictObject(members))),
    dataDisks: z.array(z.union(diskMembers.map(members => z.strictObject({ ...members, lun: z.number() })))),
  }),
]) as z.ZodMiniType<SourceSpec>;

const version = z.strictObject({
  location: text,
  source,
  targetRegions: z.array(targetRegion),
  storageAccountType: text,
  excludeFromLatest: z.boolean(),
  endOfLifeDate: optionalText,
  blockDeletionBeforeEndOfLife: optionalFlag,
  allowDeletionOfReplicatedLocations: z.exactOptional(z.literal(true)),
  replicationMode: z.exactOptional(z.literal('Shallow')),
  sourceTenantId: optionalText,
  tags,
  other,
});

const versionDelta = z.strictObject({
  addRegions: z.exactOptional(z.array(targetRegion)),
  removeRegions: optionalTexts,
  excludeFromLatest: optionalFlag,
  endOfLifeDate: optionalText,
  blockDeletionBeforeEndOfLife: optionalFlag,
  seenRegions: optionalTexts,
  encryptionSets: optionalTexts,
  other,
});

const virtualMachine = z.strictObject({
  location: text,
  imageId: text,
  osType,
  osState,
  size: text,
  securityType: z.exactOptional(z.enum(['Standard', 'TrustedLaunch', 'ConfidentialVM'])),
  purchasePlan: plan,
  osDiskType: text,
  network: z.union([z.strictObject({ subnetId: text }), z.strictObject({ createNetwork: text })]),
  publicIp: z.boolean(),
  signIn: z.exactOptional(
    z.union([
      z.strictObject({ userName: text, sshPublicKey: text }),
      z.strictObject({ userName: text, password: z.literal('askedWhenRun') }),
    ]),
  ),
  tags,
});

const role = z.strictObject({ principalId: text, roleId: text });
const labImage = z.strictObject({
  labPlanId: text,
  labMachineId: text,
  location: text,
  seenVersions: z.array(text),
});
const lab = z.strictObject({
  location: text,
  labPlanId: optionalText,
  title: text,
  description: optionalText,
  imageId: text,
  createOption: z.enum(['TemplateVM', 'Image']),
  size: text,
  capacity: z.number(),
  quotaHours: z.number(),
  userName: text,
  osType,
  osState: z.exactOptional(osState),
});

function change<K extends ChangeKind, S extends z.ZodMiniType>(kind: K, spec: S) {
  return z.strictObject({ kind: z.literal(kind), target: text, spec });
}
function changeWithoutSpec<K extends ChangeKind>(kind: K) {
  return z.strictObject({ kind: z.literal(kind), target: text });
}

/** One strict schema per kind: a change with an unknown property must not be run without it. */
const kinds: { readonly [K in ChangeKind]: z.ZodMiniType<ChangeOf<K>> } = {
  createResourceGroup: change('createResourceGroup', resourceGroup),
  createGallery: change('createGallery', gallery),
  createDefinition: change('createDefinition', definition),
  createVersion: change('createVersion', version),
  updateGallery: change('updateGallery', galleryDelta),
  updateDefinition: change('updateDefinition', definitionDelta),
  updateVersion: change('updateVersion', versionDelta),
  setTags: change('setTags', z.strictObject({ tags: wholeRecord(text) })),
  shareGallery: change('shareGallery', sharing),
  restoreVersion: change('restoreVersion', z.strictObject({ location: text })),
  createVirtualMachine: change('createVirtualMachine', virtualMachine),
  registerProvider: changeWithoutSpec('registerProvider'),
  grantRole: change('grantRole', role),
  attachGallery: change('attachGallery', z.strictObject({ galleryId: text })),
  detachGallery: changeWithoutSpec('detachGallery'),
  setLabImage: change('setLabImage', z.strictObject({ enabled: z.boolean() })),
  saveLabImage: change('saveLabImage', labImage),
  createLab: change('createLab', lab),
  publishLab: changeWithoutSpec('publishLab'),
  deleteVersion: changeWithoutSpec('deleteVersion'),
  deleteDefinition: changeWithoutSpec('deleteDefinition'),
  deleteGallery: changeWithoutSpec('deleteGallery'),
  deleteGalleryChild: changeWithoutSpec('deleteGalleryChild'),
  deleteManagedImage: changeWithoutSpec('deleteManagedImage'),
  purgeVersion: changeWithoutSpec('purgeVersion'),
};

export const changeSchema: z.ZodMiniType<Change> = z.union(Object.values(kinds));
