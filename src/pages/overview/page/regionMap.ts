import { html, svg, type TemplateResult } from 'lit';
import type { Spot } from '../../kit/map/mapLayout';
import { worldMap, type MapEvents, type MapFocus } from '../../kit/map/worldMap';
import type { Regions } from '../contract';

type Kind = Regions['marks'][number]['kind'];

/** A disc for each region, the larger the more replicas it has, with its list beside it. */
export function regionMap(
  view: Regions,
  spots: readonly Spot[],
  width: number,
  focus: MapFocus,
  events: MapEvents,
): TemplateResult {
  const byKey = new Map(view.marks.map(mark => [mark.key, mark]));
  const marks = spots.flatMap(spot => {
    const mark = byKey.get(spot.key);
    return mark ? [{ ...mark, spot: { ...spot, route: '' }, drawing: disc(mark.kind, mark.share) }] : [];
  });
  const legend = html`${view.legend.map(
    ({ kind, label }) => html`<span class="kind ${kind}">${disc(kind, 60)}${label}</span>`,
  )}`;
  return html`<section class="plot places">
    <h2>${view.title}</h2>
    <p class="plot-summary">${view.summary}</p>
    ${worldMap({ label: view.mapLabel, marks, width, legend }, focus, events)}
    <details>
      <summary>${view.dataLabel}</summary>
      <ul class="data">
        ${view.marks.map(({ name, tooltip }) => html`<li><b>${name}</b> ${tooltip.join(' · ')}</li>`)}
      </ul>
    </details>
  </section>`;
}

/** By its area. A region where something is missing has a triangle cut out, for which even no replicas leave room. */
function disc(kind: Kind, share: number): TemplateResult {
  const smallest = kind === 'missing' ? 6 : 3.2;
  const radius = smallest + Math.sqrt(share / 100) * (7.5 - smallest);
  return html`<svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<circle cx="8" cy="8" r=${radius.toFixed(1)} class="solid"></circle>`}
    ${kind === 'missing' ? svg`<path d="M8 4.6 11.6 11.2H4.4Z" class="cut-solid"></path>` : ''}
  </svg>`;
}
