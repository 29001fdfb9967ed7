import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RegionRow, ReplicationView } from '../contract';
import { stateMark } from './stateMark';
import type { Spot } from './mapLayout';
import { coasts, mapHeight, mapWidth } from './mapShape';
import type { PageState } from './pageState';
import { moveFocus } from './moveFocus';
import { styles } from './styles';

export interface MapEvents {
  /** The pointer or focus entered a region, or left it. */
  point(key: string | undefined): void;
  choose(key: string): void;
}

/** With more routes than this, only the hovered one is shown. */
const maxRoutes = 12;

/** The world map, rendered once, with the region marks on top. */
export function mapView(
  view: ReplicationView,
  spots: readonly Spot[],
  state: PageState,
  events: MapEvents,
): TemplateResult {
  const rows = new Map(view.rows.map(row => [row.key, row]));
  const shown = spots.flatMap(spot => {
    const row = rows.get(spot.key);
    return row ? [{ spot, row }] : [];
  });
  const tabStop = shown.some(({ spot }) => spot.key === state.focused) ? state.focused : shown[0]?.spot.key;
  const pointed = shown.find(({ spot }) => spot.key === state.pointed);
  const routes = shown.filter(
    ({ spot }) => spot.route !== '' && (shown.length <= maxRoutes || spot.key === state.active),
  );
  return html`<figure class="map">
    <div class="world" ${styles({ 'aspect-ratio': `${mapWidth} / ${mapHeight}` })}>
      <svg viewBox="0 0 ${mapWidth} ${mapHeight}" aria-hidden="true">
        <path class="land" d=${coasts}></path>
        ${repeat(
          routes,
          ({ spot }) => spot.key,
          ({ spot, row }) => svg`<path class="route ${row.state}" d=${spot.route}></path>`,
        )}
      </svg>
      <div
        class="marks"
        role="group"
        aria-label=${view.mapLabel}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') events.point(undefined);
          else if (event.currentTarget instanceof Element) moveFocus(event, event.currentTarget);
        }}
      >
        ${repeat(
          shown,
          ({ spot }) => spot.key,
          ({ spot, row }) =>
            regionMark(spot, row, { isTabStop: spot.key === tabStop, isActive: spot.key === state.active, events }),
        )}
      </div>
      ${pointed ? tooltip(pointed.spot, pointed.row, state.mapWidth) : nothing}
    </div>
    ${legend(view)}
  </figure>`;
}

interface MarkState {
  readonly isTabStop: boolean;
  readonly isActive: boolean;
  readonly events: MapEvents;
}

function regionMark(spot: Spot, row: RegionRow, { isTabStop, isActive, events }: MarkState): TemplateResult {
  return html`<button
    class="mark ${row.state} ${row.isHome ? 'home' : ''} ${isActive ? 'active' : ''}"
    data-key=${spot.key}
    tabindex=${isTabStop ? 0 : -1}
    aria-label=${row.summary}
    ${styles({ left: `${spot.x}px`, top: `${spot.y}px` })}
    @click=${() => events.choose(spot.key)}
    @focus=${() => events.point(spot.key)}
    @blur=${() => events.point(undefined)}
    @mouseenter=${() => events.point(spot.key)}
    @mouseleave=${() => events.point(undefined)}
  >
    ${stateMark(row.state, row.percent)}
    ${spot.label ? html`<span class="label ${spot.label}">${row.name}</span>` : nothing}
  </button>`;
}

/** Placed on the side with room. Hidden from screen readers, since the mark's label has the same text. */
function tooltip(spot: Spot, row: RegionRow, width: number): TemplateResult {
  const side = spot.x > width * 0.6 ? 'left' : spot.x < width * 0.4 ? 'right' : 'middle';
  return html`<div class="tooltip ${side}" aria-hidden="true" ${styles({ left: `${spot.x}px`, top: `${spot.y}px` })}>
    <strong>${row.name}</strong>
    <span>${row.place}</span>
    <span>${row.stateText}, ${row.percentText}</span>
  </div>`;
}

/** The meaning of the shapes, and the number of regions of each. */
function legend({ rows, homeLabel }: ReplicationView): TemplateResult {
  const kinds = new Map<string, { readonly row: RegionRow; count: number }>();
  for (const row of rows) {
    const kind = kinds.get(row.state);
    if (kind) kind.count += 1;
    else kinds.set(row.state, { row, count: 1 });
  }
  return html`<figcaption class="legend" aria-hidden="true">
    ${[...kinds.values()].map(
      ({ row, count }) =>
        html`<span class="kind ${row.state}">${stateMark(row.state, 60)}${row.stateText}<b>${count}</b></span>`,
    )}
    <span class="kind home"
      ><svg class="state-mark" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"></circle></svg
      >${homeLabel}</span
    >
  </figcaption>`;
}
