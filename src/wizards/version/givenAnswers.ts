import * as l10n from '@vscode/l10n';
import * as z from 'zod/mini';
import { AzureError } from '../../domain/errors/failure';
import { nameOf } from '../../domain/id/resourceId';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import type { PurchasePlan } from '../../domain/resource/resource';
import type { ImageSource } from '../../domain/source/imageSource';
import { Answers } from '../engine/answers';
import type { WizardServices } from '../services';
import { versionKeys } from './versionKeys';
import { createVersionResearch } from './versionResearch';

const plan = z.object({ publisher: z.string(), product: z.string(), name: z.string() });
const region = z.object({
  name: z.string(),
  replicaCount: z.number(),
  storageAccountType: z.enum(storageAccountTypes),
});

/** Arguments from a keybinding or another extension. What is left out is asked. */
const cloneRequest = z.object({
  /** Resource ID of an existing gallery. */
  gallery: z.optional(z.string()),
  /** Resource ID of an image definition in that gallery. It is created if it doesn't exist. */
  definition: z.optional(z.string()),
  /** For a new definition. */
  identifier: z.optional(z.object({ publisher: z.string(), offer: z.string(), sku: z.string() })),
  purchasePlan: z.optional(z.nullable(plan)),
  version: z.optional(z.string()),
  regions: z.optional(z.array(region)),
  excludeFromLatest: z.optional(z.boolean()),
  /** `2027-01-31` */
  endOfLifeDate: z.optional(z.string()),
});

/**
 * Validates a caller's answers. The purchase plan comes from the source's VM. Rejects with `AzureError` if they have the
 * wrong shape or the gallery doesn't exist.
 */
export async function givenAnswers(request: unknown, services: WizardServices, source?: ImageSource): Promise<Answers> {
  const { reader } = services;
  const read = cloneRequest.safeParse(request ?? {});
  if (!read.success)
    throw refusal(l10n.t("Couldn't read the answers passed to the clone command: {0}", z.prettifyError(read.error)));
  const { gallery, definition, identifier, purchasePlan, version, regions, excludeFromLatest, endOfLifeDate } =
    read.data;
  let answers = Answers.none;
  if (gallery !== undefined) {
    const existing = await reader.gallery(gallery);
    if (!existing) throw refusal(l10n.t("Gallery {0} doesn't exist. Specify an existing gallery.", nameOf(gallery)));
    answers = answers.with(versionKeys.gallery, { existing });
  }
  if (definition !== undefined) {
    const existing = await reader.definition(definition);
    answers = existing
      ? answers.with(versionKeys.definition, { existing })
      : answers
          .with(versionKeys.definition, {
            create: true,
            plan: purchasePlan === undefined ? await planOf(source, services) : purchasePlan,
          })
          .with(versionKeys.definitionName, nameOf(definition));
  }
  if (identifier) answers = answers.with(versionKeys.identifier, identifier);
  if (purchasePlan !== undefined) answers = answers.with(versionKeys.purchasePlan, purchasePlan);
  if (version !== undefined) answers = answers.with(versionKeys.version, version);
  if (regions)
    answers = answers
      .with(
        versionKeys.regions,
        regions.map(({ name }) => name),
      )
      .with(versionKeys.replicas, regions);
  if (excludeFromLatest !== undefined || endOfLifeDate !== undefined) {
    answers = answers.with(versionKeys.options, { excludeFromLatest: excludeFromLatest ?? false, endOfLifeDate });
  }
  return answers;
}

function planOf(
  source: ImageSource | undefined,
  services: WizardServices,
): Promise<PurchasePlan | null | undefined> | undefined {
  return source && createVersionResearch(services).sourcePlan(source);
}

function refusal(message: string): AzureError {
  return new AzureError({ reason: 'invalid', code: 'CloneRequest', message });
}
