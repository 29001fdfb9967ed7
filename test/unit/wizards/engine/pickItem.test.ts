import assert from 'node:assert/strict';
import { acceptedValues, refillItems, type PickItem } from '../../../../src/wizards/engine/pickItem';
import type { Choice } from '../../../../src/wizards/engine/prompter';

/** Like VS Code's list, resets active and selected rows when rows are replaced, and compares rows by identity. */
class FakeList {
  keepScrollPosition = false;
  private rows: readonly PickItem<string>[] = [];
  private active: readonly PickItem<string>[] = [];
  private selected: readonly PickItem<string>[] = [];

  constructor(readonly canSelectMany: boolean) {}

  get items(): readonly PickItem<string>[] {
    return this.rows;
  }
  set items(rows: readonly PickItem<string>[]) {
    this.rows = [...rows];
    this.active = rows.slice(0, 1);
    this.selected = [];
  }
  get activeItems(): readonly PickItem<string>[] {
    return this.active;
  }
  set activeItems(rows: readonly PickItem<string>[]) {
    this.active = rows.filter(row => this.rows.includes(row));
  }
  get selectedItems(): readonly PickItem<string>[] {
    return this.selected;
  }
  set selectedItems(rows: readonly PickItem<string>[]) {
    this.selected = rows.filter(row => this.rows.includes(row));
  }
}

const choice = (value: string, description?: string): Choice<string> => ({ label: value, value, description });
const row = (of: Choice<string>): PickItem<string> => ({ label: of.label, choice: of });
const labels = (rows: readonly PickItem<string>[]): string[] => rows.map(({ label }) => label);

const [run, script, pending, what] = ['Run', 'Export', 'Estimating', 'Create'].map(value => choice(value));
assert.ok(run && script && pending && what);
const estimates = ['$3 a month', 'List prices'].map(label => ({ ...pending, label }));

describe('refillItems', () => {
  it('keeps unchanged rows of a list and replaces only the others', () => {
    const list = new FakeList(false);
    list.items = [run, script, pending, what].map(row);
    const before = list.items;
    refillItems(list, [run, script, ...estimates, what].map(row));
    assert.deepEqual(labels(list.items), ['Run', 'Export', '$3 a month', 'List prices', 'Create']);
    for (const [was, is] of [
      [0, 0],
      [1, 1],
      [3, 4],
    ] as const)
      assert.equal(list.items[is], before[was]);
  });

  it('keeps the active row active even if its text changes', () => {
    const list = new FakeList(false);
    for (const [active, then] of [
      [1, 'Export'],
      [2, '$3 a month'],
      [3, 'Create'],
    ] as const) {
      list.items = [run, script, pending, what].map(row);
      list.activeItems = list.items.slice(active, active + 1);
      refillItems(list, [run, script, ...estimates, what].map(row));
      assert.deepEqual(labels(list.activeItems), [then]);
      assert.equal(list.keepScrollPosition, true);
    }
  });

  it('keeps selected rows selected even if their description changes', () => {
    const list = new FakeList(true);
    list.items = [run, script, what].map(row);
    list.selectedItems = list.items.filter(({ label }) => label !== 'Export');
    refillItems(list, [{ ...run, description: '256 GB' }, { ...script, description: '2 disks' }, what].map(row));
    assert.deepEqual(labels(list.selectedItems), ['Run', 'Create']);
  });
});

describe('acceptedValues', () => {
  const list = (items: readonly PickItem<string>[], selectedItems: readonly PickItem<string>[] = []) => ({
    ...{ items, selectedItems, busy: false },
  });

  it('takes Enter for an answer where there is nothing to select', () => {
    assert.deepEqual(acceptedValues(list([{ label: "There's nothing to choose from." }])), []);
  });

  it('returns what is selected, which may be nothing', () => {
    const items = [run, script].map(row);
    assert.deepEqual(acceptedValues(list(items, items.slice(1))), ['Export']);
    assert.deepEqual(acceptedValues(list(items)), []);
  });

  it('waits for the rows, and tries again if they could not be loaded', () => {
    assert.equal(acceptedValues({ ...list([]), busy: true }), 'loading');
    assert.equal(acceptedValues(list([{ label: 'Try Again', retry: true }])), 'retry');
  });
});
