import type { Tags } from '../domain/resource/resource';

/** A resource's body in Azure's JSON, as Resource Manager takes it. */
export interface ArmBody<P> {
  readonly location: string;
  readonly tags?: Tags;
  readonly properties?: P;
}
