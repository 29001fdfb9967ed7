import { html, nothing, render } from 'lit';
import { createFittedMap } from '../../kit/map/fittedMap';
import type { MapFocus } from '../../kit/map/worldMap';
import { postToHost } from '../../kit/page/host';
import type { ActionId, PlanView, ToHost } from '../contract';
import { header, remarks } from './header';
import { planMap } from './planMap';
import { rows } from './rows';

export interface Page {
  show(view: PlanView): void;
}

/** Renders views into `root`. Enter runs the plan, and Escape leaves it, wherever the focus isn't on something to press. */
export function createPage(root: HTMLElement): Page {
  let view: PlanView | undefined;
  let mapFocus: MapFocus = { active: undefined, pointed: undefined, focused: undefined };
  const map = createFittedMap(() => draw());
  const post = (message: ToHost): void => postToHost(message);

  function draw(): void {
    if (!view) return;
    const hadFocus = document.activeElement !== null && document.activeElement !== document.body;
    const events = {
      act: (action: ActionId) => post({ type: 'act', action }),
      edit(key: string): void {
        post({ type: 'edit', key });
        // At once, so that nothing else is pressed before the question is there.
        if (view) view = { ...view, state: 'asking' };
        draw();
      },
      copy: (text: string) => post({ type: 'copy', text }),
    };
    render(
      html`${header(view, events)}
      ${
        view.table.rows.length === 0
          ? nothing
          : rows(view, {
              tick: (key, isTicked) => post({ type: 'tick', key, isTicked }),
              open: id => post({ type: 'open', id }),
              retry: index => post({ type: 'retry', index }),
            })
      }
      ${remarks(view, events)}
      ${view.map ? planMap(view.map, map.spots(view.map.marks), map.width(), mapFocus, mapEvents) : nothing}`,
      root,
    );
    // What had the focus may be gone, with its row or its button.
    if (hadFocus && document.activeElement === document.body) root.querySelector<HTMLElement>('.headline')?.focus();
  }

  const mapEvents = {
    point(key: string | undefined): void {
      mapFocus = { active: key, pointed: key, focused: key ?? mapFocus.focused };
      draw();
    },
    choose: () => undefined,
  };

  window.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') post({ type: 'leave' });
    const isPressable =
      event.target instanceof Element && event.target.closest('button, input, vscode-button, summary');
    const canRun = view?.actions.some(({ id, isEnabled }) => id === 'run' && isEnabled);
    const isChord = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (event.key === 'Enter' && !event.repeat && !isChord && !isPressable && canRun)
      post({ type: 'act', action: 'run' });
  });

  return {
    show(next) {
      view = next;
      draw();
      map.observe(root);
    },
  };
}
