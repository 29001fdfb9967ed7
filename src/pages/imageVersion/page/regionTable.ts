import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MapFocus } from '../../kit/map/worldMap';
import { moveFocus } from '../../kit/page/moveFocus';
import { progressBar } from '../../kit/page/progressBar';
import { stateMark } from '../../kit/page/stateMark';
import type { RegionRow, ReplicationView } from '../contract';
import { icon } from './icon';

export interface TableEvents {
  /** The pointer or focus entered a row, or left it. */
  highlight(key: string | undefined): void;
  focus(key: string): void;
}

/**
 * One row per region. ARIA roles are explicit, since the styles that stack cells on narrow pages would remove the implicit
 * ones.
 */
export function table(view: ReplicationView, state: MapFocus, events: TableEvents): TemplateResult {
  const { columns, rows } = view;
  const tabStop = rows.some(row => row.key === state.focused) ? state.focused : rows[0]?.key;
  return html`<table role="table" aria-label=${view.tableLabel}>
    <thead role="rowgroup">
      <tr role="row">
        ${Object.entries(columns).map(
          ([name, label]) => html`<th role="columnheader" scope="col" class=${name}>${label}</th>`,
        )}
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
        row => row.key,
        row => regionRow(row, view, { isTabStop: row.key === tabStop, isActive: row.key === state.active, events }),
      )}
    </tbody>
  </table>`;
}

interface RowState {
  readonly isTabStop: boolean;
  readonly isActive: boolean;
  readonly events: TableEvents;
}

function regionRow(row: RegionRow, { columns, homeLabel }: ReplicationView, { isTabStop, isActive, events }: RowState) {
  return html`<tr
    role="row"
    data-key=${row.key}
    tabindex=${isTabStop ? 0 : -1}
    class="${row.state} ${isActive ? 'active' : ''}"
    @mouseenter=${() => events.highlight(row.key)}
    @mouseleave=${() => events.highlight(undefined)}
    @focus=${() => events.focus(row.key)}
    @blur=${() => events.highlight(undefined)}
  >
    <th role="rowheader" scope="row" class="region">
      <span class="name">${row.name}</span>
      ${row.isHome ? html`<span class="home" title=${homeLabel}>${icon('home')}<span class="unseen">${homeLabel}</span></span>` : nothing}
      <span class="place">${row.place}</span>
    </th>
    <td role="cell" class="replicas" data-label=${columns.replicas}>${row.replicas}</td>
    <td role="cell" class="storage" data-label=${columns.storage}>${row.storage}</td>
    <td role="cell" class="progress">
      ${progressBar(row.percent, row.name, row.percentText)}<span class="percent" aria-hidden="true"
        >${row.percentText}</span
      >
    </td>
    <td role="cell" class="state">${stateMark(row.state, row.percent)}<span>${row.stateText}</span></td>
    <td role="cell" class="elapsed" data-label=${columns.elapsed}>${row.elapsed}</td>
    <td role="cell" class="timeLeft" data-label=${columns.timeLeft}>${row.timeLeft}</td>
    ${row.details ? html`<td role="cell" class="details">${row.details}</td>` : nothing}
  </tr>`;
}
