import { html, type TemplateResult } from 'lit';
import { styles } from './styles';

/** Takes its colour from the state around it. `text` is what a screen reader says for the figure. */
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
