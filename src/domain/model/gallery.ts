import type { ResourceBase } from './resource';

export interface Gallery extends ResourceBase {
  readonly kind: 'gallery';
  readonly description?: string | undefined;
  readonly permissions: 'Private' | 'Groups' | 'Community';
  readonly softDelete: boolean;
}
