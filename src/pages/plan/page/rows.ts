import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { breakable } from '../../kit/page/breakable';
import { drawIcon } from '../../kit/page/drawIcon';
import { progressBar } from '../../kit/page/progressBar';
import { stateMark } from '../../kit/page/stateMark';
import type { PlanRow, PlanView, RegionChip } from '../contract';
import { isOperation } from './header';
import { changeIcon } from './icons';

type Work = NonNullable<PlanRow['work']>;

export interface RowEvents {
  readonly tick: (key: string, isTicked: boolean) => void;
  readonly open: (id: string) => void;
  readonly retry: (index: number) => void;
}

/** ARIA roles are explicit, since the styles that stack cells on narrow pages would remove the implicit ones. */
export function rows(view: PlanView, events: RowEvents): TemplateResult {
  const { table, state } = view;
  const isUnderWay = isOperation(view);
  const hasCost = table.rows.some(({ cost }) => cost !== '');
  const tableClass = isUnderWay ? 'work' : hasCost ? 'costs' : '';
  return html`<table role="table" aria-label=${table.title} class=${tableClass}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${table.change}</th>
        ${table.columns.map(label => html`<th role="columnheader" scope="col">${label}</th>`)}
        ${hasCost ? html`<th role="columnheader" scope="col" class="cost">${table.cost}</th>` : nothing}
        ${
          isUnderWay
            ? html`<th role="columnheader" scope="col">${table.state}</th>
                <th role="columnheader" scope="col" class="time">${table.time}</th>`
            : nothing
        }
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        table.rows,
        ({ key }) => key,
        row =>
          html`<tr role="row" class=${row.tick?.isTicked === false ? 'out' : (row.work?.state ?? '')}>
            <th role="rowheader" scope="row">${change(row, state !== 'review', events)}</th>
            ${table.columns.map(
              (label, index) => html`<td role="cell" class="fact" data-label=${label}>${row.facts[index] ?? ''}</td>`,
            )}
            ${
              hasCost
                ? html`<td role="cell" class="cost ${view.isPricing ? 'stale' : ''}" title=${row.costDetail}>
                    ${row.cost}
                  </td>`
                : nothing
            }
            ${isUnderWay ? work(row) : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function change(row: PlanRow, isLocked: boolean, events: RowEvents): TemplateResult {
  const box = row.tick;
  // What to do about a failure stands beside it.
  const isFailed = row.work?.state === 'failed';
  return html`<div class="change level-${row.level}">
    ${
      box
        ? html`<input
            type="checkbox"
            aria-label=${box.label}
            title=${box.label}
            .checked=${live(box.isTicked)}
            ?disabled=${isLocked}
            @change=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) events.tick(box.key, event.target.checked);
            }}
          />`
        : nothing
    }
    ${row.work ? stateMark(row.work.state, row.work.percent ?? 0) : drawIcon(changeIcon(row.icon))}
    <div class="words">
      <div><span class="name">${breakable(row.name)}</span> <span class="more">${row.note}</span></div>
      ${brief(row)} ${row.problems.map(text => html`<div class="failure">${text}</div>`)}
      ${row.work?.failure.map((text, index) => html`<div class=${index === 0 ? 'failure' : 'more'}>${text}</div>`)}
      ${isFailed ? links(row, events) : nothing}
      ${
        row.details.length === 0
          ? nothing
          : html`<div class="details">${row.details.map(text => html`<div class="more">${text}</div>`)}</div>`
      }
      ${
        row.regions.length === 0
          ? nothing
          : html`<ul class="regions">
              ${row.regions.map(region)}
            </ul>`
      }
      ${row.work?.remark ? html`<div class="remark">${row.work.remark}</div>` : nothing}
      ${isFailed ? nothing : links(row, events)}
    </div>
  </div>`;
}

function links({ opens, retry, name }: PlanRow, events: RowEvents): TemplateResult | typeof nothing {
  const link = (label: string, press: () => void): TemplateResult =>
    html`<button class="link" aria-label="${label}: ${name}" @click=${press}>${label}</button>`;
  if (!opens && !retry) return nothing;
  return html`<div class="links">
    ${retry ? link(retry.label, () => events.retry(retry.index)) : nothing}
    ${opens ? link(opens.label, () => events.open(opens.id)) : nothing}
  </div>`;
}

function region({ text, kind, state, stateText }: RegionChip): TemplateResult {
  return html`<li class="region ${kind} ${state ?? ''}">
    <span class="region-name">${text}</span
    >${stateText === '' ? nothing : html`<span class="region-state">${stateText}</span>`}
  </li>`;
}

/** State and duration, where the page is too narrow for their columns. */
function brief({ work: shown, name }: PlanRow): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  return html`<div class="brief">
    <span>${shown.text}</span>${progress(shown, name)}<span class="more">${shown.time}</span>
  </div>`;
}

function work({ work: shown, name }: PlanRow): TemplateResult {
  if (!shown)
    return html`<td role="cell"></td>
      <td role="cell"></td>`;
  return html`<td role="cell" class="state"><span>${shown.text}</span>${progress(shown, name)}</td>
    <td role="cell" class="time">${shown.time}</td>`;
}

function progress({ percent, percentText }: Work, name: string): TemplateResult | typeof nothing {
  return percent === undefined || percentText === ''
    ? nothing
    : html`${progressBar(percent, name, percentText)}<span class="percent" aria-hidden="true">${percentText}</span>`;
}
