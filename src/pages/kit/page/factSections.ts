import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FactSection } from '../factSection';

type Button<Action extends string> = (action: { readonly id: Action; readonly label: string }) => TemplateResult;

/** @param button draws an action that leads to more; not needed for sections without one */
export function factSections<Action extends string>(
  sections: readonly FactSection<string, Action>[],
  button: Button<Action> = () => html``,
): TemplateResult {
  const all = repeat(
    sections,
    ({ id }) => id,
    one => section(one, button),
  );
  return html`<div class="sections">${all}</div>`;
}

function section<Action extends string>(
  { id, title, entries, note, action }: FactSection<string, Action>,
  button: Button<Action>,
): TemplateResult {
  return html`<section class="facts" data-section=${id} aria-labelledby=${`section-${id}`}>
    <h2 id=${`section-${id}`}>${title}</h2>
    ${entries.length === 0 ? nothing : list(entries)} ${note === '' ? nothing : html`<p class="note">${note}</p>`}
    ${action ? html`<div class="actions">${button(action)}</div>` : nothing}
  </section>`;
}

function list(entries: FactSection<string, string>['entries']): TemplateResult {
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
