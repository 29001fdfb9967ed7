import type { Tags } from '../../domain/model/resource';

/** A resource's body in Azure's JSON, as Resource Manager takes it. */
export interface ArmBody<P> {
  readonly location: string;
  readonly tags?: Tags;
  readonly properties?: P;
}

/** The form in which the SDK sends dates, so that a body is the same before and after it. */
export function isoDate(date: string): string {
  return new Date(date).toISOString();
}
