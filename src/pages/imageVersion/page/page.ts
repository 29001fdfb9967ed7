import { html, nothing, render, type TemplateResult } from 'lit';
import type { ReplicationView } from '../contract';
import { header } from './header';
import { postToHost } from './host';
import { log } from './log';
import { layOutMap, type Spot } from './mapLayout';
import { mapView } from './mapView';
import type { PageState } from './pageState';
import { steps } from './stepList';
import { table } from './regionTable';

export interface Page {
  show(view: ReplicationView): void;
}

/** Renders views into `root`, and holds the state of pointer, focus and width. */
export function createPage(root: HTMLElement): Page {
  let view: ReplicationView | undefined;
  let state: PageState = { active: undefined, pointed: undefined, focused: undefined, mapWidth: 0 };
  let spots: readonly Spot[] = [];
  let laidOut = '';

  /** Recomputes the map layout only if regions changed, not for new progress. */
  function layOutWhereNeeded({ rows }: ReplicationView): void {
    const places = `${state.mapWidth}:${rows.map(row => `${row.key}@${row.longitude},${row.latitude}`).join()}`;
    if (places === laidOut) return;
    laidOut = places;
    spots = state.mapWidth > 0 ? layOutMap(rows, state.mapWidth) : [];
  }

  function draw(): void {
    if (!view) return;
    layOutWhereNeeded(view);
    const inActions = document.activeElement?.closest('.actions') !== null && document.activeElement !== null;
    render(
      html`${header(view, action => postToHost({ type: 'act', action }))}
      ${view.steps.length === 0 ? nothing : steps(view)}
      ${view.rows.length === 0 ? nothing : html`${mapView(view, spots, state, mapEvents)} ${regions(view)}`}
      ${view.state === 'loading' || view.steps.length > 0 ? nothing : log(view)}`,
      root,
    );
    if (inActions && document.activeElement === document.body) root.querySelector<HTMLElement>('.headline')?.focus();
  }

  function regions(shown: ReplicationView): TemplateResult {
    return html`<section class="regions">${table(shown, state, tableEvents)}</section>`;
  }

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part };
    draw();
  }

  const tableEvents = {
    highlight: (key: string | undefined) => change({ active: key }),
    focus: (key: string) => change({ active: key, focused: key }),
  };
  const mapEvents = {
    point: (key: string | undefined) =>
      change({ active: key, pointed: key, ...(key !== undefined && { focused: key }) }),
    choose: (key: string) => root.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`)?.focus(),
  };

  /** Observes the map's width without forcing a reflow during an update. */
  const resized = new ResizeObserver(([entry]) => {
    const mapWidth = Math.round(entry?.contentRect.width ?? 0);
    if (mapWidth !== state.mapWidth) change({ mapWidth });
  });
  let observed: Element | null = null;
  function observeMap(): void {
    const world = root.querySelector('.world');
    if (world === observed) return;
    resized.disconnect();
    if (world) resized.observe(world);
    observed = world;
  }

  return {
    show(next) {
      view = next;
      draw();
      observeMap();
    },
  };
}
