import type { QuickPick, QuickPickItem } from 'vscode';
import type { Choice } from './prompter';

/** A quick pick row. Without a choice it is a separator or a message. A choice may take several rows. */
export type PickItem<T> = QuickPickItem & { choice?: Choice<T>; retry?: boolean };

type List<T> = Pick<
  QuickPick<PickItem<T>>,
  'items' | 'activeItems' | 'selectedItems' | 'canSelectMany' | 'keepScrollPosition'
>;

/**
 * Replaces a list's items by refined ones. An unchanged choice keeps its item, and active and selected choices stay so even
 * if their text changed.
 */
export function refillItems<T>(list: List<T>, refined: readonly PickItem<T>[]): void {
  const rowsOf = new Map<unknown, PickItem<T>[]>();
  for (const item of list.items) rowsOf.set(item.choice, [...(rowsOf.get(item.choice) ?? []), item]);
  const items = refined.map(item => (item.choice && rowsOf.get(item.choice)?.shift()) ?? item);
  const among = (before: readonly PickItem<T>[]): PickItem<T>[] => {
    const values = new Set(before.map(({ choice }) => choice?.value));
    return items.filter(({ choice }) => choice && values.has(choice.value));
  };
  const [active, ticked] = [among(list.activeItems), among(list.selectedItems)];
  list.keepScrollPosition = true;
  list.items = items;
  list.activeItems = active.slice(0, 1);
  if (list.canSelectMany) list.selectedItems = ticked;
}
