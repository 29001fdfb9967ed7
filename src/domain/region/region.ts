/** The form in which regions are compared: Azure takes "westeurope" and answers "West Europe". */
export function regionKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

export function sameRegion(a: string, b: string): boolean {
  return regionKey(a) === regionKey(b);
}

/** A place where Azure keeps resources, as the locations call of a subscription tells it. */
export interface Location {
  /** As in requests: `westeurope`. */
  readonly name: string;
  /** As people read it: `West Europe`. */
  readonly displayName: string;
  /** `Europe`, `US`, `Asia Pacific`: the group in which regions are offered. */
  readonly geographyGroup?: string | undefined;
  /** `Netherlands`: the border that data residency speaks of. */
  readonly geography?: string | undefined;
  /** Degrees; absent for logical regions. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly pairedRegion?: string | undefined;
}
