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

/** From the most exact to the most general: the first that fits speaks. */
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

/** A failure in plain words with what to do; undefined where nothing is known and Azure's own words are best. */
export function explain(failure: Failure): Explanation | undefined {
  for (const row of catalogue) {
    const explanation = explainedBy(row, failure);
    if (explanation) return explanation;
  }
  return undefined;
}
