import * as z from 'zod/mini';
import { storageAccountTypes } from '../../domain/region/storageTypeName';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { WizardMemory } from '../services';

const schema = z.array(
  z.object({ name: z.string(), replicaCount: z.number(), storageAccountType: z.enum(storageAccountTypes) }),
);

/** The regions chosen last; none where nothing sensible is remembered. */
export function rememberedRegions(memory: WizardMemory): readonly TargetRegion[] {
  const read = schema.safeParse(memory.get('lastRegions'));
  return read.success ? read.data : [];
}

export function rememberRegions(memory: WizardMemory, regions: readonly TargetRegion[]): void {
  memory.set(
    'lastRegions',
    regions.map(({ name, replicaCount, storageAccountType }) => ({ name, replicaCount, storageAccountType })),
  );
}
