import { html, type TemplateResult } from 'lit';
import { bar, filling } from '../../kit/page/progressBar';
import { styles } from '../../kit/page/styles';
import type { RegionRow } from '../contract';

/** One bar with a segment for each region, as wide as its replicas. `percent`, `label` and `text` are of the whole. */
export function segmentedBar(rows: readonly RegionRow[], percent: number, label: string, text: string): TemplateResult {
  const segments = rows.map(
    row =>
      html`<div class="bar ${row.state}" title=${row.summary} ${styles({ 'flex-grow': String(row.weight) })}>
        ${filling(row.percent)}
      </div>`,
  );
  return bar('segments', { percent, label, text }, segments);
}
