import { html, svg, type TemplateResult } from 'lit';
import type { Spot } from '../../kit/map/mapLayout';
import { worldMap, type MapEvents, type MapFocus } from '../../kit/map/worldMap';
import type { PlanMap } from '../contract';

type Kind = PlanMap['marks'][number]['kind'];

/** Where the plan adds and removes copies. */
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
  )}`;
  return worldMap({ label: view.label, marks, width, legend }, focus, events);
}

/** Distinguishable by shape alone: plus, minus, dot. */
function sign(kind: Kind): TemplateResult {
  const cut = {
    added: svg`<path d="M8 4.6v6.8M4.6 8h6.8" class="cut"></path>`,
    removed: svg`<path d="M4.6 8h6.8" class="cut"></path>`,
    kept: svg``,
  };
  return html`<svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true">
    ${svg`<circle cx="8" cy="8" r=${kind === 'kept' ? 4 : 7} class="solid"></circle>`}${cut[kind]}
  </svg>`;
}
