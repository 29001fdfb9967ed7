import { accessRows } from './errors/accessRows';
import { explainedBy, type CatalogueRow, type Explanation } from './errors/explanation';
import { labRows } from './errors/labRows';
import { machineRows } from './errors/machineRows';
import { regionRows } from './errors/regionRows';
import { resourceRows } from './errors/resourceRows';
import { signInRows } from './errors/signInRows';
import { diskRows } from './errors/diskRows';
import { sourceRows } from './errors/sourceRows';
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
