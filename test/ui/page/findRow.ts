import type { Locator } from 'playwright-core';
import { waitLimit } from '../../support/waitLimit';
import { exactly } from './exactly';

export interface RowSought {
  readonly label: string;
  /** 1 at the root. */
  readonly level: number;
  /** The index of its parent, -1 at the root. */
  readonly below: number;
}

export interface RowFound {
  readonly row: Locator;
  /** Its place among all rows of the tree. */
  readonly index: number;
}

/** The progress of an operation or a step precedes its title, and changes. */
const progress = /(\d[^·]*·\s)?/;

/**
 * Waits for a row of a tree to be entirely visible. VS Code renders only the visible rows, so this scrolls
 * down, and from the end to the top again, until the row is there.
 */
export async function findRow(pane: Locator, sought: RowSought): Promise<RowFound> {
  await pane.locator('.monaco-list-rows').first().waitFor();
  const deadline = Date.now() + waitLimit;
  for (;;) {
    const { level, below } = sought;
    const index = await pane.evaluate(lookOrScroll, { pattern: labelled(sought).source, level, below });
    if (index !== undefined) return { row: await rowAt(pane, sought, index), index };
    if (Date.now() > deadline) throw new Error(`No row '${sought.label}'; visible are: ${await visibleLabels(pane)}`);
  }
}

function labelled({ label }: RowSought): RegExp {
  return exactly(label, progress);
}

async function rowAt(pane: Locator, sought: RowSought, index: number): Promise<Locator> {
  const named = pane.locator(`.monaco-list-row[aria-level="${sought.level}"]`, {
    has: pane.page().locator('.label-name', { hasText: labelled(sought) }),
  });
  // Trees change while they are read: the index is only needed to distinguish rows with the same label.
  return (await named.count()) > 1 ? named.and(pane.page().locator(`[data-index="${index}"]`)) : named;
}

async function visibleLabels(pane: Locator): Promise<string> {
  return (await pane.locator('.monaco-list-row .label-name').allInnerTexts()).join(', ');
}

/** Runs in the page. */
async function lookOrScroll(
  pane: Element,
  { pattern, level, below }: Omit<RowSought, 'label'> & { readonly pattern: string },
): Promise<number | undefined> {
  const label = new RegExp(pattern);
  const number = (row: Element, name: string) => Number(row.getAttribute(name));
  const rows = () =>
    [...pane.querySelectorAll('.monaco-list-row')].sort((a, b) => number(a, 'data-index') - number(b, 'data-index'));
  // VS Code uses Chromium's own wheel unit: 120 is 50 pixels up. In a scripted event it has the wrong sign.
  const scroll = (deltaY: number) => {
    const init = { deltaY, wheelDeltaY: Math.round(-2.4 * deltaY), bubbles: true };
    pane.querySelector('.monaco-list-rows')?.dispatchEvent(new WheelEvent('wheel', init));
  };
  const drawn = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });

  const before = rows();
  const following = before.filter(row => number(row, 'data-index') > below);
  const end = following.findIndex(row => number(row, 'aria-level') < level);
  const children = end < 0 ? following : following.slice(0, end);
  const found = children.find(
    row => number(row, 'aria-level') === level && label.test(row.querySelector('.label-name')?.textContent ?? ''),
  );
  const list = pane.querySelector('.monaco-list')?.getBoundingClientRect();
  if (found && list) {
    // VS Code also renders rows that are partly or entirely out of view: a click there hits something else.
    const { top, bottom } = found.getBoundingClientRect();
    if (top >= list.top && bottom <= list.bottom) return number(found, 'data-index');
    scroll(top < list.top ? top - list.top : bottom - list.bottom);
    await drawn();
    return undefined;
  }

  const last = before.at(-1)?.getAttribute('data-index');
  scroll(pane.clientHeight / 2);
  await drawn();
  if (rows().at(-1)?.getAttribute('data-index') === last) scroll(-1_000_000);
  await drawn();
  return undefined;
}
