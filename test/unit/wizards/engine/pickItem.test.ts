import assert from 'node:assert/strict';
import { refillItems, type PickItem } from '../../../../src/wizards/engine/pickItem';
import type { Choice } from '../../../../src/wizards/engine/prompter';

/** VS Code's list forgets what is active and ticked when it gets other rows, and knows rows by their identity. */
class FakeList {
  keepScrollPosition = false;
  private rows: readonly PickItem<string>[] = [];
  private active: readonly PickItem<string>[] = [];
  private ticked: readonly PickItem<string>[] = [];

  constructor(readonly canSelectMany: boolean) {}

  get items(): readonly PickItem<string>[] {
    return this.rows;
  }
  set items(rows: readonly PickItem<string>[]) {
    this.rows = [...rows];
    this.active = rows.slice(0, 1);
    this.ticked = [];
  }
  get activeItems(): readonly PickItem<string>[] {
    return this.active;
  }
  set activeItems(rows: readonly PickItem<string>[]) {
    this.active = rows.filter(row => this.rows.includes(row));
  }
  get selectedItems(): readonly PickItem<string>[] {
    return this.ticked;
  }
  set selectedItems(rows: readonly PickItem<string>[]) {
    this.ticked = rows.filter(row => this.rows.includes(row));
  }
}

const choice = (value: string, description?: string): Choice<string> => ({ label: value, value, description });
const row = (of: Choice<string>): PickItem<string> => ({ label: of.label, choice: of });
const labels = (rows: readonly PickItem<string>[]): string[] => rows.map(({ label }) => label);

const [run, script, pending, what] = ['Run', 'Export', 'Estimating', 'Create'].map(value => choice(value));
assert.ok(run && script && pending && what);
const estimates = ['$3 a month', 'List prices'].map(label => ({ ...pending, label }));

describe('A list that is refilled with what became known later', () => {
  it('keeps the rows that are as they were, and changes the others alone', () => {
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

  it('leaves the row active on which the user stands, also where its words change', () => {
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

  it('keeps ticked what is ticked, also what says more now', () => {
    const list = new FakeList(true);
    list.items = [run, script, what].map(row);
    list.selectedItems = list.items.filter(({ label }) => label !== 'Export');
    refillItems(list, [{ ...run, description: '256 GB' }, { ...script, description: '2 disks' }, what].map(row));
    assert.deepEqual(labels(list.selectedItems), ['Run', 'Create']);
  });
});
