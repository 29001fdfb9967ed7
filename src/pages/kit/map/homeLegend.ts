import { html, type TemplateResult } from 'lit';

/** What the ring around a mark means. */
export function homeLegend(label: string): TemplateResult {
  return html`<span class="kind home"
    ><svg class="state-mark" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"></circle></svg>${label}</span
  >`;
}
