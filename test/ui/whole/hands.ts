import assert from 'node:assert/strict';
import { readTexts } from '../../support/translations';
import type { Workbench } from '../page/workbench';

/** What a user begins with: rows of a view, and the command for them. */
export interface Task {
  /** Keys of `package.nls.json`. */
  readonly view: string;
  readonly command: string;
  readonly rows: readonly (readonly string[])[];
  /** What the view shows when it draws no rows again, which would lose clicks on several rows. */
  readonly drawnLast?: readonly [row: string, text: RegExp];
  /** The IDs that a key binding gives to the command. */
  readonly ids: readonly string[];
}

/** How a user works: with the mouse, or with the keyboard alone. */
export interface Hands {
  begin(task: Task): Promise<void>;
  /** Chooses an item of a quick pick. */
  choose(label: string): Promise<void>;
  /** Accepts what a quick pick suggests. */
  accept(): Promise<void>;
  /** Activates the first element of the plan's page that matches. */
  press(selector: string): Promise<void>;
  /** Changes the first box of the plan's page that matches. */
  tick(selector: string): Promise<void>;
}

export type Language = 'en' | 'es';
export type HandKind = 'mouse' | 'keyboard';

export function handsOf(kind: HandKind, vscode: () => Workbench, language: Language): Hands {
  return kind === 'mouse' ? mouse(vscode, language) : keyboard(vscode);
}

/** The key binding with which the keyboard alone begins a task. */
export function bindingOf({ command, ids }: Task): unknown {
  const bound = { command: command.replace('commands.', 'computeGallery.'), args: ids.length > 1 ? [ids] : ids };
  return { key: 'ctrl+alt+a', command: 'runCommands', args: { commands: [bound] } };
}

function mouse(vscode: () => Workbench, language: Language): Hands {
  const texts = readTexts(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
  const { frame } = vscode().plan;
  return {
    async begin({ view, command, rows, drawnLast }) {
      const tree = await vscode()
        .view(texts[view] ?? view)
        .openAlone();
      if (drawnLast) await (await tree.row(drawnLast[0])).filter({ hasText: drawnLast[1] }).waitFor();
      await tree.selectAll(...rows.map(row => [...row]));
      const [first = []] = rows;
      await tree.chooseFromMenu([...first], texts[command] ?? command);
    },
    choose: label => vscode().quickInput.choose(label),
    async accept() {
      await vscode().quickInput.answerable();
      await vscode().quickInput.confirm();
    },
    press: selector => frame.locator(selector).first().click(),
    tick: selector => frame.locator(selector).first().click(),
  };
}

function keyboard(vscode: () => Workbench): Hands {
  const press = (key: string): Promise<void> => vscode().page.keyboard.press(key);

  /** Moves the focus to something on the page by the Tab key. */
  async function tabTo(selector: string): Promise<void> {
    const { frame } = vscode().plan;
    await frame.locator(selector).first().waitFor();
    const isThere = () => frame.locator(`${selector}:focus`).count();
    for (let presses = 0; presses < 60 && (await isThere()) === 0; presses++) await press('Tab');
    assert.equal(await isThere(), 1, `${selector} can be reached by the Tab key`);
  }

  return {
    begin: () => press('Control+Alt+a'),
    async choose(label) {
      const { quickInput } = vscode();
      await quickInput.items().first().waitFor();
      await quickInput.type(label);
      await quickInput.item(label).waitFor();
      await press('Enter');
    },
    async accept() {
      await vscode().quickInput.answerable();
      await press('Enter');
    },
    async press(selector) {
      await tabTo(selector);
      await press('Enter');
    },
    async tick(selector) {
      await tabTo(selector);
      await press('Space');
    },
  };
}
