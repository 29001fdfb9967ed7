/** One line of a plan as people read it. */
export interface PlanLine {
  /** 0: a change. 1: a detail of the change above it. */
  readonly level: 0 | 1;
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** What else there is to say; empty where nothing. */
  readonly detail: string;
}

/** Gives a region the name people know. */
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
