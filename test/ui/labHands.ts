import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import type { QuickInput } from './page/quickInput';
import type { TreeView } from './page/treeView';
import type { Workbench } from './page/workbench';

/** Steps that tests of labs repeat in one window. */
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

  /** Chooses an entry for labs on an image, which is there once the lab plans have been read. */
  async chooseForLabs(image: string[], entry: string): Promise<void> {
    await eventually(
      `Lab Services in the menu of ${image.join('\\')}`,
      async () => (await this.galleries.menuOf(...image)).includes('Lab Services') || undefined,
    );
    await this.galleries.chooseFromMenu(image, 'Lab Services', entry);
  }

  /** Waits for the rows of a list, and asserts the text of some of them. */
  async assertRows(rows: Readonly<Record<string, RegExp>>): Promise<void> {
    await this.ask.answerable();
    for (const [row, what] of Object.entries(rows)) assert.match(await this.ask.describe(row), what);
  }

  /** Waits for the review of a plan, and asserts its text. */
  async assertPreview(...what: readonly RegExp[]): Promise<void> {
    const text = await this.vscode().review.text();
    for (const one of what) assert.match(text, one);
  }

  /** Runs the plan under review. */
  async run(): Promise<void> {
    await this.vscode().review.run();
  }

  /** Waits for the notification that an operation has ended, and dismisses it. */
  async dismissOutcome(message: string): Promise<void> {
    await this.vscode().notifications.read(message);
    await this.vscode().notifications.dismiss(message);
  }
}
