import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { chooseFromMenu } from './contextMenu';
import { exactly } from './exactly';
import { findRow } from './findRow';

/** Accessible names of rows that show the number of their children once expanded. */
const counted = /^(Gallery|Image definition|Galería|Definición de imagen) /;
const count = /\d+ (defini|versi)/;

export interface TreeRow {
  /** 1 for a row at the root. */
  readonly level: number;
  readonly label: string;
  readonly description: string;
  /** Undefined for a row that cannot be opened. */
  readonly expanded: boolean | undefined;
}

/**
 * One section of the side bar. Rows are named by the path of labels from the root, e.g. `'Contoso', 'images', 'ubuntu'`; each
 * method expands the ancestors, and scrolls, as needed.
 */
export class TreeView {
  readonly pane: Locator;

  constructor(
    private readonly page: Page,
    readonly title: string,
  ) {
    const header = page.locator('.pane-header', { has: page.locator('.title', { hasText: exactly(title) }) });
    this.pane = page.locator('.part.sidebar .pane', { has: header });
  }

  /** Opens the section if it is closed. */
  async open(): Promise<this> {
    const header = this.header();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await this.press(header);
    await this.pane.locator('.pane-header.expanded').waitFor();
    return this;
  }

  /** Opens the section and closes the others, so that it has all the room. */
  async openAlone(): Promise<this> {
    await this.open();
    const open = this.page.locator('.part.sidebar .pane-header.expanded');
    for (const title of await open.locator('.title').allTextContents())
      if (title.trim() !== this.title) await new TreeView(this.page, title.trim()).close();
    return this;
  }

  async close(): Promise<void> {
    const header = this.header();
    if ((await header.getAttribute('aria-expanded')) === 'true') await this.press(header);
    await this.pane.locator('.pane-header:not(.expanded)').waitFor();
  }

  /**
   * Waits for a row, and returns it when nothing is being loaded for this view: while VS Code reloads rows, it no longer
   * knows what the visible ones stand for, and commands on them have no effect.
   */
  async row(...path: string[]): Promise<Locator> {
    await this.open();
    const above = path.slice(0, -1);
    let below = -1;
    for (const [depth, label] of above.entries()) {
      const { row, index } = await findRow(this.pane, { label, level: depth + 1, below });
      await this.unfold(row);
      below = index;
    }
    const { row } = await findRow(this.pane, { label: path.at(-1) ?? '', level: path.length, below });
    await this.settled();
    return row;
  }

  async read(...path: string[]): Promise<TreeRow> {
    const row = await this.row(...path);
    return rowOf(row);
  }

  /** The accessible name of a row. */
  async describe(...path: string[]): Promise<string> {
    return (await (await this.row(...path)).getAttribute('aria-label')) ?? '';
  }

  /** The visible rows, from top to bottom. */
  async rows(): Promise<TreeRow[]> {
    const rows = await this.pane.locator('.monaco-list-row').all();
    const places = await Promise.all(
      rows.map(async row => ({ row: await rowOf(row), index: Number(await row.getAttribute('data-index')) })),
    );
    return places.sort((a, b) => a.index - b.index).map(({ row }) => row);
  }

  /** Expands a row and waits for its children. */
  async expand(...path: string[]): Promise<void> {
    await this.unfold(await this.row(...path));
  }

  async collapse(...path: string[]): Promise<void> {
    const row = await this.row(...path);
    if ((await row.getAttribute('aria-expanded')) === 'true') await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded=false]')).waitFor();
  }

  /** Clicks a row. */
  async select(...path: string[]): Promise<void> {
    await (await this.row(...path)).locator('.label-name').click();
  }

  /** Selects several rows. */
  async selectAll(...paths: string[][]): Promise<void> {
    const [first, ...others] = paths;
    if (first) await this.select(...first);
    for (const path of others)
      await (await this.row(...path)).locator('.label-name').click({ modifiers: ['ControlOrMeta'] });
  }

  /** Opens the context menu of a row (of all selected rows, if it is one of them) and chooses an entry. */
  async chooseFromMenu(path: string[], ...entry: string[]): Promise<void> {
    await (await this.row(...path)).locator('.label-name').click({ button: 'right' });
    await chooseFromMenu(this.page, entry);
  }

  /** The entries of a row's context menu. */
  async menuOf(...path: string[]): Promise<string[]> {
    await (await this.row(...path)).locator('.label-name').click({ button: 'right' });
    const entries = this.page.locator('.monaco-menu .action-item:not(.disabled) .action-label:not(.separator)');
    await entries.first().waitFor();
    const titles = await entries.allInnerTexts();
    await this.page.keyboard.press('Escape');
    await entries.first().waitFor({ state: 'detached' });
    return titles.filter(Boolean);
  }

  /** The tooltip of a row, opened by keyboard. */
  async tooltip(...path: string[]): Promise<string> {
    let text: string | undefined;
    // VS Code closes a tooltip that it shows, or is about to show, when it draws the row again.
    while (text === undefined) {
      await this.select(...path);
      const opened = (await this.row(...path)).evaluate(tooltipOrRedraw, path.at(-1) ?? '');
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
      text = await opened;
    }
    await this.page.keyboard.press('Escape');
    await this.page.locator('.monaco-hover:visible', { hasText: path.at(-1) ?? '' }).waitFor({ state: 'hidden' });
    return text;
  }

  /** Presses an icon at the end of a row, by its tooltip. */
  async inlineAction(path: string[], title: string): Promise<void> {
    const row = await this.row(...path);
    const button = row.getByRole('button', { name: title }).first();
    await row.hover();
    // A row that is redrawn under a resting mouse shows its buttons only when the mouse moves again.
    if (!(await button.isVisible())) await row.hover({ position: { x: 30, y: 8 } });
    await button.click();
  }

  /** Presses an icon in the title of the section, by its tooltip. */
  async titleAction(title: string): Promise<void> {
    await this.header().hover();
    await this.header().getByRole('button', { name: title }).first().click();
  }

  /** The text, links and buttons that an empty view shows. */
  welcome(): Locator {
    return this.pane.locator('.welcome-view-content');
  }

  /** The line under the title of the section. */
  message(): Locator {
    return this.pane.locator('.tree-explorer-viewlet-tree-view .message');
  }

  /** Waits until an empty view shows this text, link or button. */
  async welcomes(text: string | RegExp): Promise<string> {
    return this.welcome().filter({ hasText: text }).innerText();
  }

  /** Waits until the line under the title contains this. */
  async says(text: string | RegExp): Promise<string> {
    return this.message().filter({ hasText: text }).innerText();
  }

  /** Waits until there is no line under the title. */
  async saysNothing(): Promise<void> {
    await this.message().filter({ hasText: /\S/ }).waitFor({ state: 'hidden' });
  }

  /** The title of the section and what stands beside it. */
  async heading(): Promise<string> {
    return this.header().innerText();
  }

  /** Waits until a row has this description, expanding its ancestors, even if the row moves. */
  async reads(path: string[], description: string | RegExp): Promise<void> {
    let seen = '';
    await eventually(
      `'${path.join(' › ')}' to be described as ${String(description)}`,
      async () => {
        const row = await this.row(...path);
        seen = (await row.locator('.label-description').allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
        return (typeof description === 'string' ? seen.includes(description) : description.test(seen)) || undefined;
      },
      () => `'${seen}'`,
    );
  }

  /**
   * Records every description of a visible row from now on. Returns a function that reads the record: a short-lived state
   * may be over before a test looks for it.
   */
  async record(): Promise<() => Promise<readonly string[]>> {
    const recording = await this.pane.evaluateHandle(recordDescriptions);
    return () => recording.evaluate(seen => [...seen]);
  }

  /** Waits until no visible row has this label. */
  async lacks(label: string): Promise<void> {
    await this.pane.locator('.label-name', { hasText: exactly(label) }).waitFor({ state: 'detached' });
  }

  private async unfold(row: Locator): Promise<void> {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
    await row.and(this.page.locator('[aria-expanded=true]')).waitFor();
    await row.locator('.codicon-tree-item-loading').waitFor({ state: 'detached' });
    // The row and its children are redrawn with the number of children.
    if (counted.test((await row.getAttribute('aria-label')) ?? ''))
      await row.locator('.label-description', { hasText: count }).waitFor();
    await this.settled();
  }

  /** Waits until VS Code is loading no rows of this view. */
  private async settled(): Promise<void> {
    await this.pane.locator('> .monaco-progress-container.active').waitFor({ state: 'detached' });
  }

  /** In a narrow side bar, icons cover all of a header except its start. */
  private async press(header: Locator): Promise<void> {
    await header.click({ position: { x: 10, y: 10 } });
  }

  private header(): Locator {
    return this.pane.locator('.pane-header');
  }
}

/** Runs in the page. */
function recordDescriptions(pane: Element): Set<string> {
  const seen = new Set<string>();
  const look = (): void => {
    for (const { textContent } of pane.querySelectorAll('.label-description')) seen.add(textContent);
  };
  new MutationObserver(look).observe(pane, { subtree: true, childList: true, characterData: true });
  look();
  return seen;
}

async function rowOf(row: Locator): Promise<TreeRow> {
  const expanded = await row.getAttribute('aria-expanded');
  return {
    level: Number(await row.getAttribute('aria-level')),
    label: (await row.locator('.label-name').first().innerText()).trim(),
    description: (await row.locator('.label-description').allInnerTexts()).join(' ').trim(),
    expanded: expanded === null ? undefined : expanded === 'true',
  };
}

/** In the page: the first tooltip with this text, or undefined when the row is drawn again before there is one. */
function tooltipOrRedraw(row: Element, name: string): Promise<string | undefined> {
  return new Promise(resolve => {
    const look = (changes: readonly MutationRecord[]) => {
      const tooltips = [...document.querySelectorAll<HTMLElement>('.monaco-hover')].map(({ innerText }) => innerText);
      const text = tooltips.find(tooltip => tooltip.includes(name));
      if (text === undefined && row.isConnected && !changes.some(({ target }) => row.contains(target))) return;
      observer.disconnect();
      resolve(text);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    look([]);
  });
}
