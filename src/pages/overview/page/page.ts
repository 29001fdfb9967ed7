import { html, nothing, render } from 'lit';
import { createFittedMap } from '../../kit/map/fittedMap';
import type { MapFocus } from '../../kit/map/worldMap';
import { postToHost } from '../../kit/page/host';
import { notices } from '../../kit/page/notices';
import { pageHeader } from '../../kit/page/pageHeader';
import { rowTable, type TableEvents } from '../../kit/page/rowTable';
import type { MendId, OverviewView, ToHost } from '../contract';
import { actionIcons } from './icons';
import { adoptionPlot, barList, timelinePlot } from './plots';
import { regionMap } from './regionMap';
import { tiles } from './tiles';

export interface Page {
  show(view: OverviewView): void;
}

/** Renders views into `root`, and holds the state of pointer and focus. */
export function createPage(root: HTMLElement): Page {
  let view: OverviewView | undefined;
  let mapFocus: MapFocus = { active: undefined, pointed: undefined, focused: undefined };
  let row: string | undefined;
  const map = createFittedMap(() => draw());
  const post = (message: ToHost): void => postToHost(message);

  function draw(): void {
    if (!view) return;
    const { adoption, timeline, regions, table } = view;
    const of = (isInfo: boolean) => view?.notices.filter(({ severity }) => (severity === 'info') === isInfo) ?? [];
    const remarks = of(true);
    const hadFocus = document.activeElement !== null && document.activeElement !== document.body;
    const reveal = (id: string): void => post({ type: 'reveal', id });
    render(
      html`${pageHeader({ ...view, names: [view.title], notices: of(false) }, actionIcons, action => post({ type: 'act', action }))}
        ${view.tiles.length === 0 ? nothing : tiles(view, tile => post({ type: 'filter', ...(tile && { tile }) }))}
        ${table ? rowTable(table, row, tableEvents) : nothing}
        <div class="plots">
          ${adoption ? adoptionPlot(adoption, reveal) : nothing} ${view.bars.map(bars => barList(bars, reveal))}
          ${timeline ? timelinePlot(timeline) : nothing}
          ${regions ? regionMap(regions, map.spots(regions.marks), map.width(), mapFocus, mapEvents) : nothing}
        </div>
        ${remarks.length === 0 ? nothing : html`<section class="remarks">${notices(remarks)}</section>`}`,
      root,
    );
    // What had the focus may be gone, with its row.
    if (hadFocus && document.activeElement === document.body) root.querySelector<HTMLElement>('.list h2')?.focus();
  }

  const tableEvents: TableEvents<MendId> = {
    open: id => post({ type: 'reveal', id }),
    mend: (mend, id) => post({ type: 'mend', mend, id }),
    more: () => post({ type: 'more' }),
    clear: () => post({ type: 'filter' }),
    focus: key => {
      if (row === key) return;
      row = key;
      draw();
    },
  };
  const mapEvents = {
    point(key: string | undefined): void {
      mapFocus = { active: key, pointed: key, focused: key ?? mapFocus.focused };
      draw();
    },
    choose: () => undefined,
  };

  return {
    show(next) {
      view = next;
      draw();
      map.observe(root);
    },
  };
}
