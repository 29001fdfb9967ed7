import { html, nothing, svg, type TemplateResult } from 'lit';
import { homeLegend } from '../../kit/map/homeLegend';
import type { Spot } from '../../kit/map/mapLayout';
import { worldMap, type MapEvents, type MapFocus } from '../../kit/map/worldMap';
import { stateMark } from '../../kit/page/stateMark';
import type { PlanMap } from '../contract';

type Kind = PlanMap['marks'][number]['kind'];

/** Where a plan adds, changes and removes copies, or how far its operation has come there. */
export function planMap(
  view: PlanMap,
  spots: readonly Spot[],
  width: number,
  focus: MapFocus,
  events: MapEvents,
): TemplateResult {
  const byKey = new Map(view.marks.map(mark => [mark.key, mark]));
  const marks = spots.flatMap(spot => {
    const mark = byKey.get(spot.key);
    return mark ? [{ ...mark, spot, drawing: sign(mark.kind) }] : [];
  });
  const legend = html`${view.legend.map(
    ({ kind, label }) => html`<span class="kind ${kind}">${sign(kind)}${label}</span>`,
  )}${view.homeLabel === '' ? nothing : homeLegend(view.homeLabel)}`;
  return worldMap({ label: view.label, marks, width, legend }, focus, events);
}

/** Distinguishable by shape alone: plus, minus, two lines, dot, or the mark of a state. */
function sign(kind: Kind): TemplateResult {
  switch (kind) {
    case 'added':
      return disc(svg`<path d="M8 4.6v6.8M4.6 8h6.8" class="cut"></path>`);
    case 'removed':
      return disc(svg`<path d="M4.6 8h6.8" class="cut"></path>`);
    case 'changed':
      return disc(svg`<path d="M4.9 6.2h6.2M4.9 9.8h6.2" class="cut"></path>`);
    case 'kept':
      return disc(svg``, 4);
    case 'waiting':
    case 'replicating':
    case 'stuck':
    case 'ready':
    case 'failed':
      return stateMark(kind, 60);
  }
}

function disc(cut: TemplateResult, radius = 7): TemplateResult {
  return html`<svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<circle cx="8" cy="8" r=${radius} class="solid"></circle>`}${cut}
  </svg>`;
}
