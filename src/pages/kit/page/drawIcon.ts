import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** An icon of VS Code, as SVG. Decorative: there is always text with the same meaning. */
export function drawIcon(drawing: string, more = ''): TemplateResult {
  return html`<span class="icon ${more}" aria-hidden="true">${unsafeHTML(drawing)}</span>`;
}
