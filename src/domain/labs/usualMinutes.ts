import type { ChangeKind } from '../plan/plan';

/** How long Lab Services usually takes for what it tells no percentage of; undefined where nobody knows. */
export function usualMinutes(kind: ChangeKind): number | undefined {
  switch (kind) {
    case 'saveLabImage':
      return 10;
    case 'publishLab':
      return 20;
    default:
      return undefined;
  }
}
