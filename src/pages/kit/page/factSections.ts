import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FactSection } from '../factSection';

export function factSections(sections: readonly FactSection<string>[]): TemplateResult {
  return html`<div class="sections">${repeat(sections, ({ id }) => id, section)}</div>`;
}

function section({ id, title, entries, note }: FactSection<string>): TemplateResult {
  return html`<section class="facts" data-section=${id} aria-labelledby=${`section-${id}`}>
    <h2 id=${`section-${id}`}>${title}</h2>
    ${entries.length === 0 ? nothing : list(entries)} ${note === '' ? nothing : html`<p class="note">${note}</p>`}
  </section>`;
}

function list(entries: FactSection<string>['entries']): TemplateResult {
  return html`<dl>
    ${entries.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
