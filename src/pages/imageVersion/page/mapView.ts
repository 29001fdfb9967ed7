import { html, type TemplateResult } from 'lit';
import { homeLegend } from '../../kit/map/homeLegend';
import type { Spot } from '../../kit/map/mapLayout';
import { worldMap, type MapEvents, type MapFocus } from '../../kit/map/worldMap';
import { stateMark } from '../../kit/page/stateMark';
import type { ReplicationView, RegionRow } from '../contract';

/** The world map, with a mark for each region and its routes from home. */
export function mapView(
  view: ReplicationView,
  spots: readonly Spot[],
  width: number,
  focus: MapFocus,
  events: MapEvents,
): TemplateResult {
  const rows = new Map(view.rows.map(row => [row.key, row]));
  const marks = spots.flatMap(spot => {
    const row = rows.get(spot.key);
    if (!row) return [];
    const { name, summary, state: kind, isHome, place, stateText, percentText } = row;
    const tooltip = [place, `${stateText}, ${percentText}`];
    return [{ spot, name, summary, kind, isHome, drawing: stateMark(kind, row.percent), tooltip }];
  });
  return worldMap({ label: view.mapLabel, marks, width, legend: legend(view) }, focus, events);
}

/** The meaning of the shapes, and the number of regions of each. */
function legend({ rows, homeLabel }: ReplicationView): TemplateResult {
  const kinds = new Map<string, { readonly row: RegionRow; count: number }>();
  for (const row of rows) {
    const kind = kinds.get(row.state);
    if (kind) kind.count += 1;
    else kinds.set(row.state, { row, count: 1 });
  }
  return html`${[...kinds.values()].map(
    ({ row, count }) =>
      html`<span class="kind ${row.state}">${stateMark(row.state, 60)}${row.stateText}<b>${count}</b></span>`,
  )}
  ${homeLegend(homeLabel)}`;
}
