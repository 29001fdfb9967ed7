import { html, nothing, render, type TemplateResult } from 'lit';
import { createFittedMap } from '../../kit/map/fittedMap';
import type { MapFocus } from '../../kit/map/worldMap';
import { quietButton } from '../../kit/page/actionButtons';
import { factSections } from '../../kit/page/factSections';
import { postToHost } from '../../kit/page/host';
import type { ActionId, ReplicationView, ToHost } from '../contract';
import { header } from './header';
import { actionIcons } from './icon';
import { log } from './log';
import { mapView } from './mapView';
import { table } from './regionTable';
import { steps } from './stepList';
import { watchSections } from './watchSections';

export interface Page {
  show(view: ReplicationView): void;
}

/** Renders views into `root`, and holds the state of pointer and focus. */
export function createPage(root: HTMLElement): Page {
  let view: ReplicationView | undefined;
  let focus: MapFocus = { active: undefined, pointed: undefined, focused: undefined };
  const map = createFittedMap(() => draw());

  const act = (action: ActionId): void => postToHost({ type: 'act', action } satisfies ToHost);
  const button = (action: { readonly id: ActionId; readonly label: string }): TemplateResult =>
    quietButton(action, actionIcons[action.id], act);

  function draw(): void {
    if (!view) return;
    const inActions = document.activeElement?.closest('.actions') !== null && document.activeElement !== null;
    render(
      html`${header(view, act)} ${view.steps.length === 0 ? nothing : steps(view)}
      ${view.rows.length === 0 ? nothing : html`${mapView(view, map.spots(view.rows), map.width(), focus, mapEvents)} ${regions(view)}`}
      ${view.sections.length === 0 ? nothing : factSections(view.sections, button)}
      ${view.state === 'loading' || view.steps.length > 0 ? nothing : log(view)}`,
      root,
    );
    if (inActions && document.activeElement === document.body) root.querySelector<HTMLElement>('.headline')?.focus();
  }

  function regions(shown: ReplicationView): TemplateResult {
    return html`<section class="regions">${table(shown, focus, tableEvents)}</section>`;
  }

  function change(part: Partial<MapFocus>): void {
    focus = { ...focus, ...part };
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

  const observeSections = watchSections(section => postToHost({ type: 'seen', section } satisfies ToHost));
  return {
    show(next) {
      view = next;
      draw();
      map.observe(root);
      observeSections(root);
    },
  };
}
