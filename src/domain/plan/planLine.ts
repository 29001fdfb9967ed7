/** A line of a plan, for display. */
export interface PlanLine {
  /** 0: a change. 1: a detail of the change above it. */
  readonly level: 0 | 1;
  /** The name of a codicon. */
  readonly icon: string;
  readonly text: string;
  /** Additional information. Empty if there is none. */
  readonly detail: string;
  /** What becomes of one region. */
  readonly isRegion?: true;
}

/** Returns the display name of a region. */
export type RegionNames = (name: string) => string;

export function above(icon: string, text: string, detail = ''): PlanLine {
  return { level: 0, icon, text, detail };
}

export function below(icon: string, text: string, detail = ''): PlanLine {
  return { level: 1, icon, text, detail };
}

export function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' · ');
}

/** A detail about one region. */
export function inRegion(icon: string, text: string, detail = ''): PlanLine {
  return { ...below(icon, text, detail), isRegion: true };
}
