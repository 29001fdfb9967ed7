import assert from 'node:assert/strict';
import type { QuickInput } from './page/quickInput';
import type { TreeView } from './page/treeView';
import type { Workbench } from './page/workbench';

/** What tests of labs do again and again in one window. */
export class LabHands {
  constructor(readonly vscode: () => Workbench) {}

  get labs(): TreeView {
    return this.view('Lab Services');
  }

  get galleries(): TreeView {
    return this.view('Galleries');
  }

  get ask(): QuickInput {
    return this.vscode().quickInput;
  }

  view(title: string): TreeView {
    return this.vscode().view(title);
  }

  /** Waits for the rows of a list, and asserts what some of them say. */
  async says(rows: Readonly<Record<string, RegExp>>): Promise<void> {
    await this.ask.answerable();
    for (const [row, what] of Object.entries(rows)) assert.match(await this.ask.describe(row), what);
  }

  /** Waits for the preview with this title, and asserts what it tells. */
  async tells(title: string, ...what: readonly RegExp[]): Promise<void> {
    await this.ask.titled(title);
    await this.ask.answerable();
    const text = await this.ask.text();
    for (const one of what) assert.match(text, one);
  }

  /** Chooses Run in the preview with this title. */
  async run(title: string | RegExp): Promise<void> {
    await this.ask.titled(title);
    await this.ask.answerable();
    await this.ask.choose('Run');
  }

  /** Waits for what is said of an operation that has ended, and closes it. */
  async ended(message: string): Promise<void> {
    await this.vscode().notifications.read(message);
    await this.vscode().notifications.dismiss(message);
  }
}
