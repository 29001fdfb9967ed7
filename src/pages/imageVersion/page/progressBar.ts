import { html, type TemplateResult } from 'lit';
import { styles } from './styles';

/** Colored by the state of its parent. `text` is the value for screen readers. */
export function progressBar(percent: number, label: string, text: string): TemplateResult {
  return html`<div
    class="bar"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    aria-valuetext=${text}
  >
    <div class="done" ${styles({ transform: `scaleX(${percent / 100})` })}></div>
  </div>`;
}
