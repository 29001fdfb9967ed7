import { accessRows } from './accessRows';
import { cloudRows } from './cloudRows';
import { diskRows } from './diskRows';
import { explainedBy, type CatalogueRow, type Explanation } from './explanation';
import type { Failure } from './failure';
import { labRows } from './labRows';
import { linkedRows } from './linkedRows';
import { machineRows } from './machineRows';
import { provisioningRows } from './provisioningRows';
import { regionRows } from './regionRows';
import { resourceRows } from './resourceRows';
import { signInRows } from './signInRows';
import { sourceRows } from './sourceRows';
import { valueRows } from './valueRows';

/** From the most specific to the most general: the first match wins. */
export const catalogue: readonly CatalogueRow[] = [
  ...sourceRows,
  ...diskRows,
  ...machineRows,
  ...provisioningRows,
  ...regionRows,
  ...labRows,
  ...cloudRows,
  ...resourceRows,
  ...valueRows,
  ...linkedRows,
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
