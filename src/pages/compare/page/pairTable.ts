import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CompareTable, ToHost } from '../contract';

/**
 * The properties of two resources side by side, in groups. ARIA roles are explicit, since the styles that put labels above
 * values on narrow pages would remove the implicit ones.
 */
export function pairTable(table: CompareTable, post: (message: ToHost) => void): TemplateResult {
  const { label, isOn } = table.onlyDifferences;
  return html`<section>
    <label class="only">
      <input
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) post({ type: 'onlyDifferences', isOn: event.target.checked });
        }}
      />
      <span>${label}</span>
    </label>
    <table role="table" class="pairs" aria-label=${table.title}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${table.propertyLabel}</th>
          ${table.columns.map(
            ({ id, name, fullName }) =>
              html`<th role="columnheader" scope="col">
                <button class="link" title=${fullName} @click=${() => post({ type: 'open', id })}>${name}</button>
              </th>`,
          )}
        </tr>
      </thead>
      ${repeat(table.groups, ({ title }) => title, group)}
    </table>
    ${table.groups.length === 0 ? html`<p class="empty">${table.empty}</p>` : nothing}
  </section>`;
}

function group({ title, rows }: CompareTable['groups'][number]): TemplateResult {
  return html`<tbody role="rowgroup">
    <tr role="row" class="group">
      <th role="rowheader" scope="rowgroup" colspan="3">${title}</th>
    </tr>
    ${repeat(rows, ({ label }) => label, row)}
  </tbody>`;
}

function row({ label, values, remark }: CompareTable['groups'][number]['rows'][number]): TemplateResult {
  return html`<tr role="row" class=${remark === '' ? '' : 'different'}>
    <th role="rowheader" scope="row">
      ${label}${remark === '' ? nothing : html` <span class="unseen">${remark}</span>`}
    </th>
    ${values.map(value => html`<td role="cell">${value}</td>`)}
  </tr>`;
}
