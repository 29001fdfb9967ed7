import type { Tags } from '../domain/resource/resource';

/** The body of a PUT request to Resource Manager. */
export interface ArmBody<P> {
  readonly location: string;
  readonly tags?: Tags;
  readonly properties?: P;
}
