import type { AzureReader, AzureSubscription } from '../../../src/azure/ports';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import type { ImageVersion, ReplicationStatus } from '../../../src/domain/version/imageVersion';

const subscriptionA: AzureSubscription = { id: 'aaaa', name: 'A', tenantId: 't' };
export const subscriptionB: AzureSubscription = { id: 'bbbb', name: 'B', tenantId: 't' };

export function gallery(name: string, more: Partial<Gallery> = {}, subscription = subscriptionA): Gallery {
  const id = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/${name}`;
  return {
    kind: 'gallery',
    id,
    name,
    location: 'westeurope',
    tags: {},
    provisioningState: 'Succeeded',
    permissions: 'Private',
    softDelete: false,
    ...more,
  };
}

export function definition(of: Gallery, name: string): ImageDefinition {
  return {
    kind: 'definition',
    id: `${of.id}/images/${name}`,
    name,
    location: 'westeurope',
    tags: {},
    provisioningState: 'Succeeded',
    osType: 'Linux',
    osState: 'Generalized',
    hyperVGeneration: 'V2',
    architecture: 'x64',
    identifier: { publisher: 'p', offer: 'o', sku: name },
    features: [],
    disallowedDiskTypes: [],
  };
}

export function version(of: ImageDefinition, name: string, more: Partial<ImageVersion> = {}): ImageVersion {
  return {
    kind: 'version',
    id: `${of.id}/versions/${name}`,
    name,
    location: 'westeurope',
    tags: {},
    provisioningState: 'Succeeded',
    excludeFromLatest: false,
    targetRegions: [{ name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
    storageAccountType: 'Standard_LRS',
    replicationMode: 'Full',
    dataDisks: [],
    allowDeletionOfReplicatedLocations: false,
    blockDeletionBeforeEndOfLife: false,
    ...more,
  };
}

export const replicated: ReplicationStatus = {
  aggregatedState: 'Completed',
  regions: [{ region: 'westeurope', state: 'Completed', progress: 100, details: '' }],
};

/** A reader with only the methods that a test needs; calling any other fails the test. */
export function fakeReader(answers: Partial<AzureReader>): AzureReader {
  return new Proxy(answers, {
    get: (target, name): unknown =>
      Reflect.get(target, name) ??
      (() => {
        throw new Error(`not expected: ${String(name)}`);
      }),
  }) as AzureReader;
}

/** A promise that a test settles. */
export function later<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>(resolve => (settle = resolve));
  return { promise, resolve: value => settle(value) };
}
