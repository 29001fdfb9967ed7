/** Key for comparing regions: Azure accepts "westeurope" and returns "West Europe". */
export function regionKey(name: string): string {
  return name.toLowerCase().replace(/\s/g, '');
}

export function sameRegion(a: string, b: string): boolean {
  return regionKey(a) === regionKey(b);
}

/** The key of a region whose name Azure reports in a form that isn't understood. */
export const unknownRegion = 'unknown';

/** An Azure region, from the locations call of a subscription. */
export interface Location {
  /** The form used in requests: `westeurope`. */
  readonly name: string;
  /** The display name: `West Europe`. */
  readonly displayName: string;
  /** `Europe`, `US`, `Asia Pacific`: for grouping regions in a list. */
  readonly geographyGroup?: string | undefined;
  /** `Netherlands`: the data residency boundary. */
  readonly geography?: string | undefined;
  /** Degrees. Absent for logical regions. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly pairedRegion?: string | undefined;
}
