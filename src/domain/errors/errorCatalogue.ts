import { accessRows } from './accessRows';
import { explainedBy, type CatalogueRow, type Explanation } from './explanation';
import { labRows } from './labRows';
import { machineRows } from './machineRows';
import { regionRows } from './regionRows';
import { resourceRows } from './resourceRows';
import { signInRows } from './signInRows';
import { diskRows } from './diskRows';
import { sourceRows } from './sourceRows';
import type { Failure } from './failure';

/** From the most specific to the most general: the first match wins. */
export const catalogue: readonly CatalogueRow[] = [
  ...sourceRows,
  ...diskRows,
  ...machineRows,
  ...regionRows,
  ...labRows,
  ...resourceRows,
  ...signInRows,
  ...accessRows,
];

/** Explains a failure and what to do. Undefined if unknown: then show Azure's message. */
export function explain(failure: Failure): Explanation | undefined {
  for (const row of catalogue) {
    const explanation = explainedBy(row, failure);
    if (explanation) return explanation;
  }
  return undefined;
}
