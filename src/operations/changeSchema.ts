import * as z from 'zod/mini';
import type { Change, ChangeKind, ChangeOf } from '../domain/plan';

const text = z.string();
const tags = z.exactOptional(z.record(text, text));
const osType = z.enum(['Windows', 'Linux']);
const osState = z.enum(['Generalized', 'Specialized']);
const hyperVGeneration = z.enum(['V1', 'V2']);
const architecture = z.enum(['x64', 'Arm64']);
const storageAccountType = z.enum(['Standard_LRS', 'Standard_ZRS', 'Premium_LRS', 'PremiumV2_LRS']);
const range = z.strictObject({ min: z.optional(z.number()), max: z.optional(z.number()) });

const targetRegion = z.strictObject({
  name: text,
  replicaCount: z.number(),
  storageAccountType,
  excludeFromLatest: z.optional(z.boolean()),
  encryption: z.optional(z.unknown()),
});

const resourceGroup = z.strictObject({ location: text, tags });
const gallery = z.strictObject({ location: text, description: z.exactOptional(text), tags });

const definition = z.strictObject({
  location: text,
  osType,
  osState,
  hyperVGeneration,
  architecture,
  identifier: z.strictObject({ publisher: text, offer: text, sku: text }),
  features: z.array(z.strictObject({ name: text, value: text })),
  purchasePlan: z.exactOptional(z.strictObject({ name: text, publisher: text, product: text })),
  description: z.exactOptional(text),
  endOfLifeDate: z.exactOptional(text),
  recommended: z.exactOptional(z.strictObject({ vCPUs: z.exactOptional(range), memoryGB: z.exactOptional(range) })),
  tags,
});

const version = z.strictObject({
  location: text,
  source: z.strictObject({ kind: z.literal('managedImage'), id: text }),
  targetRegions: z.array(targetRegion),
  storageAccountType,
  excludeFromLatest: z.boolean(),
  endOfLifeDate: z.exactOptional(text),
  tags,
});

const versionDelta = z.strictObject({
  addRegions: z.exactOptional(z.array(targetRegion)),
  removeRegions: z.exactOptional(z.array(text)),
  excludeFromLatest: z.exactOptional(z.boolean()),
  endOfLifeDate: z.exactOptional(text),
  seenRegions: z.exactOptional(z.array(text)),
});

/** Strict: a change that says something we do not know must not be carried out without it. One schema for each kind. */
const kinds: { readonly [K in ChangeKind]: z.ZodMiniType<ChangeOf<K>> } = {
  createResourceGroup: z.strictObject({ kind: z.literal('createResourceGroup'), target: text, shall: resourceGroup }),
  createGallery: z.strictObject({ kind: z.literal('createGallery'), target: text, shall: gallery }),
  createDefinition: z.strictObject({ kind: z.literal('createDefinition'), target: text, shall: definition }),
  createVersion: z.strictObject({ kind: z.literal('createVersion'), target: text, shall: version }),
  updateVersion: z.strictObject({ kind: z.literal('updateVersion'), target: text, shall: versionDelta }),
  deleteManagedImage: z.strictObject({ kind: z.literal('deleteManagedImage'), target: text }),
};

export const changeSchema: z.ZodMiniType<Change> = z.union(Object.values(kinds));
