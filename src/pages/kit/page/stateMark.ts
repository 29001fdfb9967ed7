import { html, svg, type TemplateResult } from 'lit';

/** How far the work on a region or a change has come. */
export type MarkState = 'waiting' | 'replicating' | 'stuck' | 'ready' | 'failed';

const around = 2 * Math.PI * 6;

/** The icon of a state, the same wherever it is shown. */
export function stateMark(state: MarkState, percent: number): TemplateResult {
  return html`<svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true">${mark(state, percent)}</svg>`;
}

/** A 16×16 icon, distinguishable by shape alone: dashed, filling, triangle, check, cross. */
function mark(state: MarkState, percent: number): TemplateResult {
  switch (state) {
    case 'waiting':
      return svg`<circle cx="8" cy="8" r="6" class="hollow" stroke-dasharray="2.4 2.3"></circle>`;
    case 'replicating':
      return svg`<circle cx="8" cy="8" r="6" class="hollow faint"></circle>
        <circle cx="8" cy="8" r="6" class="arc" stroke-dasharray="${(percent / 100) * around} ${around}" transform="rotate(-90 8 8)"></circle>
        <circle cx="8" cy="8" r="2.2" class="solid"></circle>`;
    case 'stuck':
      return svg`<path d="M8 1.2 15 14H1Z" class="solid"></path><path d="M8 5.6v4.2M8 11.4v1.2" class="cut"></path>`;
    case 'ready':
      return svg`<circle cx="8" cy="8" r="7" class="solid"></circle><path d="M4.8 8.2 7 10.4l4.2-4.6" class="cut"></path>`;
    case 'failed':
      return svg`<rect x="1.6" y="1.6" width="12.8" height="12.8" rx="2" class="solid"></rect><path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" class="cut"></path>`;
  }
}
