import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moveFocus } from '../page/moveFocus';
import { styles } from '../page/styles';
import type { Spot } from './mapLayout';
import { coasts, mapHeight, mapWidth } from './mapShape';

export interface MapEvents {
  /** The pointer or focus entered a region, or left it. */
  point(key: string | undefined): void;
  choose(key: string): void;
}

/** What the pointer and the keyboard are at. */
export interface MapFocus {
  /** Highlighted in the map and in the table. */
  readonly active: string | undefined;
  /** The mark whose tooltip shows. */
  readonly pointed: string | undefined;
  /** The tab stop. */
  readonly focused: string | undefined;
}

interface MapMark {
  readonly spot: Spot;
  readonly name: string;
  /** The mark in one sentence, for screen readers. */
  readonly summary: string;
  /** Style classes of the mark and its route. */
  readonly kind: string;
  readonly isHome?: boolean;
  readonly drawing: TemplateResult;
  /** Lines under the name. */
  readonly tooltip: readonly string[];
}

export interface WorldMapView {
  readonly label: string;
  readonly marks: readonly MapMark[];
  /** Pixels. */
  readonly width: number;
  readonly legend: TemplateResult;
}

/** With more routes than this, only the hovered one is shown. */
const maxRoutes = 12;

/** The world map, rendered once, with the region marks on top. */
export function worldMap(
  { label, marks, width, legend }: WorldMapView,
  focus: MapFocus,
  events: MapEvents,
): TemplateResult {
  const tabStop = marks.some(({ spot }) => spot.key === focus.focused) ? focus.focused : marks[0]?.spot.key;
  const pointed = marks.find(({ spot }) => spot.key === focus.pointed);
  const routes = marks.filter(
    ({ spot }) => spot.route !== '' && (marks.length <= maxRoutes || spot.key === focus.active),
  );
  return html`<figure class="map">
    <div class="world" ${styles({ 'aspect-ratio': `${mapWidth} / ${mapHeight}` })}>
      <svg viewBox="0 0 ${mapWidth} ${mapHeight}" aria-hidden="true">
        <path class="land" d=${coasts}></path>
        ${repeat(
          routes,
          ({ spot }) => spot.key,
          ({ spot, kind }) => svg`<path class="route ${kind}" d=${spot.route}></path>`,
        )}
      </svg>
      <div
        class="marks"
        role="group"
        aria-label=${label}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && focus.active !== undefined) {
            events.point(undefined);
            // It closes the tooltip, and not also the page.
            event.preventDefault();
          } else if (event.currentTarget instanceof Element) moveFocus(event, event.currentTarget);
        }}
      >
        ${repeat(
          marks,
          ({ spot }) => spot.key,
          mark =>
            markButton(mark, {
              isTabStop: mark.spot.key === tabStop,
              isActive: mark.spot.key === focus.active,
              events,
            }),
        )}
      </div>
      ${pointed ? tooltip(pointed, width) : nothing}
    </div>
    <figcaption class="legend" aria-hidden="true">${legend}</figcaption>
  </figure>`;
}

interface MarkState {
  readonly isTabStop: boolean;
  readonly isActive: boolean;
  readonly events: MapEvents;
}

function markButton({ spot, name, summary, kind, isHome, drawing }: MapMark, state: MarkState): TemplateResult {
  const { isTabStop, isActive, events } = state;
  return html`<button
    class="mark ${kind} ${isHome ? 'home' : ''} ${isActive ? 'active' : ''}"
    data-key=${spot.key}
    tabindex=${isTabStop ? 0 : -1}
    aria-label=${summary}
    ${styles({ left: `${spot.x}px`, top: `${spot.y}px` })}
    @click=${() => events.choose(spot.key)}
    @focus=${() => events.point(spot.key)}
    @blur=${() => events.point(undefined)}
    @mouseenter=${() => events.point(spot.key)}
    @mouseleave=${() => events.point(undefined)}
  >
    ${drawing} ${spot.label ? html`<span class="label ${spot.label}">${name}</span>` : nothing}
  </button>`;
}

/** Placed on the side with room. Hidden from screen readers, since the mark's label has the same text. */
function tooltip({ spot, name, tooltip: lines }: MapMark, width: number): TemplateResult {
  const side = spot.x > width * 0.6 ? 'left' : spot.x < width * 0.4 ? 'right' : 'middle';
  return html`<div class="tooltip ${side}" aria-hidden="true" ${styles({ left: `${spot.x}px`, top: `${spot.y}px` })}>
    <strong>${name}</strong>
    ${lines.map(line => html`<span>${line}</span>`)}
  </div>`;
}
