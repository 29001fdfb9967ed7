import { html, type TemplateResult } from 'lit';
import { styles } from '../../kit/page/styles';
import type { RegionRow } from '../contract';

/** What a bar says of itself. `text` is the value for screen readers. */
interface Progress {
  readonly percent: number;
  readonly label: string;
  readonly text: string;
}

/** Colored by the state of its parent. */
export function progressBar(percent: number, label: string, text: string): TemplateResult {
  return bar('bar', { percent, label, text }, filling(percent));
}

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

function bar(kind: string, { percent, label, text }: Progress, content: unknown): TemplateResult {
  return html`<div
    class=${kind}
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    aria-valuetext=${text}
  >
    ${content}
  </div>`;
}

function filling(percent: number): TemplateResult {
  return html`<div class="done" ${styles({ transform: `scaleX(${percent / 100})` })}></div>`;
}
