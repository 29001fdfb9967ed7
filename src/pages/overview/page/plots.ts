import { html, nothing, type TemplateResult } from 'lit';
import { breakable } from '../../kit/page/breakable';
import { styles } from '../../kit/page/styles';
import type { Adoption, Bars, Timeline } from '../contract';

type Open = (id: string) => void;

/** The text beside each bar says what the bar shows. */
export function barList({ id, title, rows, more }: Bars, open: Open): TemplateResult {
  return html`<section class="plot ${id}">
    <h2>${title}</h2>
    <ul class="bars">
      ${rows.map(
        ({ id: target, name, value, count, share }) =>
          html`<li>
            <button class="link" @click=${() => open(target)}>${breakable(name)}</button>
            <span class="bar-value">${value}</span>
            <span class="track" aria-hidden="true"
              ><span class="fill" ${styles({ transform: `scaleX(${share / 100})` })}></span
            ></span>
            <span class="bar-count">${count}</span>
          </li>`,
      )}
    </ul>
    ${moreText(more)}
  </section>`;
}

export function adoptionPlot(view: Adoption, open: Open): TemplateResult {
  const { columns } = view;
  return html`<section class="plot adoption">
    <h2>${view.title}</h2>
    <p class="plot-summary">${view.summary}</p>
    ${segmentBar(view.segments, 'total')}
    <ul class="legend">
      ${view.kinds.map(
        ({ kind, label, count }) =>
          html`<li class="kind ${kind}"><span class="swatch"></span>${label}<b>${count}</b></li>`,
      )}
    </ul>
    <table role="table" aria-label=${view.title}>
      <thead role="rowgroup" class="unseen">
        <tr role="row">
          <th role="columnheader" scope="col">${columns.definition}</th>
          <th role="columnheader" scope="col">${columns.machines}</th>
          <th role="columnheader" scope="col">${columns.versions}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${view.rows.map(
          ({ id, name, machines, text, segments }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">
                <button class="link" @click=${() => open(id)}>${breakable(name)}</button>
              </th>
              <td role="cell" class="machines" title=${columns.machines}>${machines}</td>
              <td role="cell" class="runs">${segmentBar(segments, '')}<span class="runs-text">${text}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${moreText(view.more)}
  </section>`;
}

function segmentBar(segments: Adoption['segments'], more: string): TemplateResult {
  return html`<span class="segments ${more}" aria-hidden="true"
    >${segments.map(
      ({ kind, share }) => html`<span class="segment ${kind}" ${styles({ 'flex-grow': String(share) })}></span>`,
    )}</span
  >`;
}

/** Bars above the axis are versions published, below it those that reach their end of life. */
export function timelinePlot(view: Timeline): TemplateResult {
  return html`<section class="plot timeline">
    <h2>${view.title}</h2>
    <p class="plot-summary">${view.summary}</p>
    <ul class="legend" aria-hidden="true">
      <li class="kind published">
        <span class="swatch"></span>${view.publishedLabel}<span class="peak">${view.publishedPeak}</span>
      </li>
      <li class="kind ending">
        <span class="swatch"></span>${view.endingLabel}<span class="peak">${view.endingPeak}</span>
      </li>
    </ul>
    <div class="months" aria-hidden="true">
      ${view.months.map(
        month =>
          html`<span
            class="month ${month.isNow ? 'now' : ''} ${month.isPast ? 'past' : ''}"
            title="${month.name} · ${view.publishedLabel}: ${month.published} · ${view.endingLabel}: ${month.ending}"
          >
            ${monthBar('up', month.publishedShare, month.published)}
            ${monthBar('down', month.endingShare, month.ending)}
            <span class="tick">${month.tick}</span>
          </span>`,
      )}
    </div>
    <details>
      <summary>${view.dataLabel}</summary>
      <table class="data" role="table" aria-label=${view.title}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${view.monthLabel}</th>
            <th role="columnheader" scope="col" class="number">${view.publishedLabel}</th>
            <th role="columnheader" scope="col" class="number">${view.endingLabel}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${view.months.map(
            ({ name, published, ending }) =>
              html`<tr role="row">
                <th role="rowheader" scope="row">${name}</th>
                <td role="cell" class="number">${published}</td>
                <td role="cell" class="number">${ending}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`;
}

/** Its count stands at its end. */
function monthBar(kind: 'up' | 'down', share: number, count: string): TemplateResult {
  return html`<span class=${kind} ${styles({ '--share': String(share / 100) })}
    ><span class="fill"></span>${share === 0 ? nothing : html`<span class="count">${count}</span>`}</span
  >`;
}

function moreText(more: string): TemplateResult | typeof nothing {
  return more === '' ? nothing : html`<p class="more-text">${more}</p>`;
}
