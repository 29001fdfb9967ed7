import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Table } from '../tableView';
import { breakable } from './breakable';
import { moveFocus } from './moveFocus';

export interface TableEvents<Command extends string> {
  /** The name of a row was chosen. Undefined if names lead nowhere. */
  readonly open: ((id: string) => void) | undefined;
  readonly mend: (mend: Command, id: string) => void;
  readonly more: () => void;
  readonly clear: () => void;
  readonly focus: (key: string) => void;
}

/**
 * A list of resources. Names are one tab stop, between which the arrow keys move; each row's command follows its
 * name. ARIA roles are explicit, since the styles that stack cells on narrow pages would remove the implicit ones.
 */
export function rowTable<Command extends string>(
  view: Table<Command>,
  focused: string | undefined,
  events: TableEvents<Command>,
): TemplateResult {
  const { columns, rows, title } = view;
  const tabStop = rows.some(({ id }) => id === focused) ? focused : rows[0]?.id;
  return html`<section class="list">
    <div class="list-head">
      <h2 tabindex="-1">${title}</h2>
      ${
        view.clearLabel === ''
          ? nothing
          : html`<button class="quiet" data-clear @click=${events.clear}>${view.clearLabel}</button>`
      }
    </div>
    ${view.note === '' ? nothing : html`<p class="list-note">${view.note}</p>`}
    ${
      rows.length === 0
        ? html`<p class="empty">${view.empty}</p>`
        : html`<table role="table" class="columns-${columns.length}" aria-label=${title}>
            <thead role="rowgroup">
              <tr role="row">
                ${columns.map(
                  ({ label, isNumber }) =>
                    html`<th role="columnheader" scope="col" class=${isNumber ? 'number' : ''}>${label}</th>`,
                )}
                <th role="columnheader" scope="col" class="mend"><span class="unseen"></span></th>
              </tr>
            </thead>
            <tbody
              role="rowgroup"
              @keydown=${(event: KeyboardEvent) => {
                if (event.currentTarget instanceof Element) moveFocus(event, event.currentTarget);
              }}
            >
              ${repeat(
                rows,
                ({ id }) => id,
                row => tableRow(row, view, row.id === tabStop, events),
              )}
            </tbody>
          </table>`
    }
    ${
      view.more === ''
        ? nothing
        : html`<p class="more">
            <span>${view.more}</span>
            ${view.moreLabel === '' ? nothing : html`<button class="quiet" data-more @click=${events.more}>${view.moreLabel}</button>`}
          </p>`
    }
  </section>`;
}

function tableRow<Command extends string>(
  { id, name, cells, mend }: Table<Command>['rows'][number],
  { columns }: Table<Command>,
  isTabStop: boolean,
  events: TableEvents<Command>,
): TemplateResult {
  return html`<tr role="row" @focusin=${() => events.focus(id)}>
    <th role="rowheader" scope="row">
      ${
        events.open
          ? html`<button class="link" data-key=${id} tabindex=${isTabStop ? 0 : -1} @click=${() => events.open?.(id)}>
              ${breakable(name)}
            </button>`
          : breakable(name)
      }
    </th>
    ${cells.map((cell, index) => {
      const { label = '', isNumber = false } = columns[index + 1] ?? {};
      return html`<td role="cell" class=${isNumber ? 'number' : ''} data-label=${label}>${cell}</td>`;
    })}
    <td role="cell" class="mend">
      ${
        mend
          ? html`<button
              class="quiet"
              data-mend=${mend.id}
              tabindex=${isTabStop ? 0 : -1}
              aria-label=${mend.description}
              @click=${() => events.mend(mend.id, id)}
            >
              ${mend.label}
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}
