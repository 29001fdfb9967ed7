import { nothing, render, type TemplateResult } from 'lit';
import type { Table } from '../tableView';
import { rowTable } from './rowTable';

interface TablePage<View> {
  show(view: View): void;
}

interface TablePageParts<View> {
  /** What choosing the name of a row does. Undefined if names lead nowhere. */
  readonly open: (view: View) => ((id: string) => void) | undefined;
  readonly template: (view: View, table: TemplateResult | typeof nothing) => TemplateResult;
}

/** A page with a table without commands: renders views into `root`, and holds the row that has the focus. */
export function createTablePage<View extends { readonly table?: Table<never> | undefined }>(
  root: HTMLElement,
  { open, template }: TablePageParts<View>,
): TablePage<View> {
  let view: View | undefined;
  let row: string | undefined;

  function draw(): void {
    if (!view) return;
    const events = {
      open: open(view),
      mend: () => undefined,
      more: () => undefined,
      clear: () => undefined,
      focus(key: string) {
        if (row === key) return;
        row = key;
        draw();
      },
    };
    render(template(view, view.table ? rowTable(view.table, row, events) : nothing), root);
  }

  return {
    show(next) {
      view = next;
      draw();
    },
  };
}
