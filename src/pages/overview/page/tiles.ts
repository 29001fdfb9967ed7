import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../kit/page/drawIcon';
import type { OverviewView, TileId } from '../contract';
import { goodIcon, tileIcons } from './icons';

/** Toggles that filter the table. */
export function tiles(
  { tiles: each, tilesLabel }: OverviewView,
  choose: (id: TileId | undefined) => void,
): TemplateResult {
  return html`<div class="tiles" role="group" aria-label=${tilesLabel}>
    ${each.map(
      ({ id, label, value, note, tooltip, tone, isChosen }) =>
        html`<button
          class="tile ${tone}"
          data-tile=${id}
          title=${tooltip ?? nothing}
          aria-pressed=${isChosen ? 'true' : 'false'}
          @click=${() => choose(isChosen ? undefined : id)}
        >
          <span class="tile-label">${drawIcon(tone === 'good' ? goodIcon : tileIcons[id])}${label}</span>
          <span class="value">${value}</span>
          <span class="tile-note">${note}</span>
        </button>`,
    )}
  </div>`;
}
