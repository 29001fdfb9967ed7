import * as z from 'zod/mini';
import type { KeyValueStorage } from '../../base/keyValueStorage';
import { sameRegion } from '../../domain/region/region';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import type { TargetRegion } from '../../domain/version/imageVersion';

const schema = z.array(
  z.object({ name: z.string(), replicaCount: z.number(), storageAccountType: z.enum(storageAccountTypes) }),
);

/** The regions chosen last. Empty if nothing valid is stored. */
export function rememberedRegions(globalState: KeyValueStorage): readonly TargetRegion[] {
  const read = schema.safeParse(globalState.get('lastRegions'));
  return read.success ? read.data : [];
}

export function rememberRegions(globalState: KeyValueStorage, regions: readonly TargetRegion[]): void {
  void globalState.update(
    'lastRegions',
    regions.map(({ name, replicaCount, storageAccountType }) => ({ name, replicaCount, storageAccountType })),
  );
}

/**
 * The names of the regions to suggest. Where images have several home regions, those aren't suggested for all images: each
 * image is in its own anyway.
 */
export function pickedBefore(homes: readonly string[], regions: readonly TargetRegion[]): readonly string[] {
  const names = regions.map(({ name }) => name);
  return homes.length === 1 ? names : names.filter(name => !homes.some(home => sameRegion(home, name)));
}
