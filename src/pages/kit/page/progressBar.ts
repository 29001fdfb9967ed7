import { html, type TemplateResult } from 'lit';
import { styles } from './styles';

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

export function bar(kind: string, { percent, label, text }: Progress, content: unknown): TemplateResult {
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

export function filling(percent: number): TemplateResult {
  return html`<div class="done" ${styles({ transform: `scaleX(${percent / 100})` })}></div>`;
}
