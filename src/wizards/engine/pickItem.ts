import type { QuickPick, QuickPickItem } from 'vscode';
import type { Choice } from './prompter';

/** A row of VS Code's list; one without a choice is a heading, or says something. A choice may need several. */
export type PickItem<T> = QuickPickItem & { choice?: Choice<T>; retry?: boolean };

type List<T> = Pick<
  QuickPick<PickItem<T>>,
  'items' | 'activeItems' | 'selectedItems' | 'canSelectMany' | 'keepScrollPosition'
>;

/**
 * Puts what became known later in the place of what a list shows. A choice that is as it was keeps its row, and what is active
 * or ticked stays so, also where its words are others now.
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
