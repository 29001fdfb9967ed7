import * as z from 'zod/mini';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { KeyValueStorage } from '../../base/keyValueStorage';

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
