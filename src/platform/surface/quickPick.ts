import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { plainItem, type PickRow, type PlainItem } from './pickRow';
import { quickInputOf, type QuickInput } from './quickInput';

/** VS Code's list, in rows whose texts may be anybody's. A row that stays keeps its item. */
export interface QuickPick<R extends PickRow> extends QuickInput {
  items: readonly R[];
  activeItems: readonly R[];
  selectedItems: readonly R[];
  busy: boolean;
  keepScrollPosition: boolean;
  readonly canSelectMany: boolean;
  readonly onDidAccept: vscode.Event<void>;
  readonly onDidChangeSelection: (listener: (selected: readonly R[]) => void) => vscode.Disposable;
  /** The button at the end of a row. */
  readonly onDidTriggerRow: (listener: (row: R) => void) => vscode.Disposable;
}

export function createQuickPick<R extends PickRow>(placeholder: string, canSelectMany: boolean): QuickPick<R> {
  const pick = vscode.window.createQuickPick<PlainItem<R>>();
  pick.placeholder = plainText(placeholder);
  pick.canSelectMany = canSelectMany;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const known = new WeakMap<R, PlainItem<R>>();
  const itemOf = (row: R): PlainItem<R> => {
    const item = known.get(row) ?? plainItem(row);
    known.set(row, item);
    return item;
  };
  const rowsOf = (items: readonly PlainItem<R>[]): readonly R[] => items.map(({ row }) => row);
  return {
    ...quickInputOf(pick),
    canSelectMany,
    get items() {
      return rowsOf(pick.items);
    },
    set items(rows) {
      pick.items = rows.map(itemOf);
    },
    get activeItems() {
      return rowsOf(pick.activeItems);
    },
    set activeItems(rows) {
      pick.activeItems = rows.map(itemOf);
    },
    get selectedItems() {
      return rowsOf(pick.selectedItems);
    },
    set selectedItems(rows) {
      pick.selectedItems = rows.map(itemOf);
    },
    get busy() {
      return pick.busy;
    },
    set busy(busy) {
      pick.busy = busy;
    },
    get keepScrollPosition() {
      return pick.keepScrollPosition ?? false;
    },
    set keepScrollPosition(keep) {
      pick.keepScrollPosition = keep;
    },
    onDidAccept: pick.onDidAccept,
    onDidChangeSelection: listener => pick.onDidChangeSelection(selected => listener(rowsOf(selected))),
    onDidTriggerRow: listener => pick.onDidTriggerItemButton(({ item }) => listener(item.row)),
  };
}
