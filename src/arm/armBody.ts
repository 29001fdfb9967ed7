import type { Tags } from '../domain/resource/resource';

/** A resource's body in Azure's JSON, as Resource Manager takes it. */
export interface ArmBody<P> {
  readonly location: string;
  readonly tags?: Tags;
  readonly properties?: P;
}

/** One form of dates, so that a body is the same in a request and in a template. */
export function isoDate(date: string): string {
  return new Date(date).toISOString();
}
