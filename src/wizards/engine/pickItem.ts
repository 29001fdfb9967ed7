import type { PickRow } from '../../platform/surface/pickRow';
import type { QuickPick } from '../../platform/surface/quickPick';
import type { Choice } from './prompter';

/** A row of a list. Without a choice it is a heading or a message. A choice may take several rows. */
export interface PickItem<T> extends PickRow {
  readonly choice?: Choice<T>;
  readonly retry?: boolean;
}

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

/**
 * What Enter means in a list with checkboxes: the selected values. None is an answer too, also where there is nothing to
 * select.
 */
export function acceptedValues<T>(list: {
  readonly items: readonly PickItem<T>[];
  readonly selectedItems: readonly PickItem<T>[];
  readonly busy: boolean;
}): readonly T[] | 'retry' | 'loading' {
  if (list.items.some(({ retry }) => retry)) return 'retry';
  if (list.busy) return 'loading';
  return list.selectedItems.flatMap(({ choice }) => (choice ? [choice.value] : []));
}
