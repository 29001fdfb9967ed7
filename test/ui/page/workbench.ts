import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { newContext } from '../../vscode/browser';
import { startCodeServer, type CodeServer } from '../../vscode/codeServer';
import { extensionHostPids } from '../../vscode/extensionHostPids';
import { extensionDir } from '../../vscode/places';
import { quietSettings, withoutTooltips } from '../../vscode/quietSettings';
import { workbenchUrl } from '../../vscode/workbenchUrl';
import { Dialog } from './dialog';
import { Editors } from './editors';
import { keepMessages } from './keepMessages';
import { Notifications } from './notifications';
import { Palette } from './palette';
import { PlanPage } from './planPage';
import { QuickInput } from './quickInput';
import { Review } from './review';
import { sharedBrowser } from './sharedBrowser';
import { StatusBar } from './statusBar';
import { stillIcons } from './stillIcons';
import { themes, type ThemeName } from './themes';
import { TreeView } from './treeView';
import { untilSaved } from './untilSaved';

export interface WorkbenchOptions {
  /** User settings, on top of a quiet VS Code's. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment variables of the extension host. */
  readonly environment?: NodeJS.ProcessEnv;
  /** `dark` by default. */
  readonly theme?: ThemeName;
  /** The language that VS Code reports to extensions; its own texts stay English without a language pack. */
  readonly language?: 'en' | 'es';
  /** In CSS pixels; 1280 × 800 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Physical pixels per CSS pixel; 1 by default. */
  readonly deviceScaleFactor?: number;
  /** Entries of `keybindings.json`. */
  readonly keybindings?: readonly unknown[];
  /** What an earlier window has left in the extension's global storage: texts by the names of files. */
  readonly storage?: Readonly<Record<string, string>>;
  /** Folder or file to open instead of an empty window. */
  readonly folder?: string;
}

const extensionId = 'compute-gallery.azure-compute-gallery';

/** A VS Code window with the extension and new user data. */
export class Workbench {
  readonly palette: Palette;
  readonly quickInput: QuickInput;
  readonly plan: PlanPage;
  readonly review: Review;
  readonly notifications: Notifications;
  readonly dialog: Dialog;
  readonly statusBar: StatusBar;
  readonly editors: Editors;
  /** The address of the window when power failed. */
  private address = '';

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly server: CodeServer,
    /** The server's data: `data/User/globalStorage/<extension>` is the extension's global storage. */
    readonly dataDir: string,
  ) {
    this.quickInput = new QuickInput(page);
    this.palette = new Palette(page, this.quickInput);
    this.notifications = new Notifications(page);
    this.dialog = new Dialog(page);
    this.statusBar = new StatusBar(page);
    this.editors = new Editors(page);
    this.plan = new PlanPage(this.editors.webview());
    this.review = new Review(this.quickInput, this.plan);
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'vscode-ui-'));
    const settings = {
      ...quietSettings,
      ...withoutTooltips,
      ...themes[options.theme ?? 'dark'].settings,
      ...options.settings,
    };
    for (const file of settingsFiles(dataDir)) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(settings));
    }
    await writeFile(path.join(dataDir, 'data/User/keybindings.json'), JSON.stringify(options.keybindings ?? []));
    const storage = path.join(dataDir, 'data/User/globalStorage', extensionId);
    await mkdir(storage, { recursive: true });
    for (const [name, text] of Object.entries(options.storage ?? {})) await writeFile(path.join(storage, name), text);
    const server = await startCodeServer({ dataDir, extensions: [extensionDir], environment: options.environment });
    const browser = await sharedBrowser();
    const context = await newContext(browser, {
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.deviceScaleFactor ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // tsx wraps functions that run in the page in calls of `__name`.
    await context.addInitScript('globalThis.__name = value => value');
    await context.addInitScript(keepMessages);
    await context.addInitScript(stillIcons);
    const language = options.language ?? 'en';
    if (language !== 'en') await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    const page = await context.newPage();
    const workbench = new Workbench(page, context, server, dataDir);
    await page.goto(workbenchUrl(server.authority, options.folder));
    await workbench.ready();
    return workbench;
  }

  /** Shows the extension's view container. */
  async openContainer(): Promise<void> {
    const tab = this.containerTab();
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
    await this.page.locator('.part.sidebar .pane-header').first().waitFor();
  }

  /** One of the extension's views, by the title of its section. */
  view(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** Reloads the window like a user: the extension host ends, and a new one starts with the same user data. */
  async reload(): Promise<void> {
    await untilSaved(this.page);
    const reloaded = this.page.waitForEvent('framenavigated', frame => frame === this.page.mainFrame());
    await this.palette.run('Developer: Reload Window');
    await reloaded;
    await this.ready();
  }

  /** Reloads the page like a browser: VS Code has no time to save anything, and the old extension host lives on for a while. */
  async reloadPage(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Opens a second window with the same user data, and a separate extension host; close it with `closeWindow`. */
  async openAnother(): Promise<Workbench> {
    const page = await this.context.newPage();
    const another = new Workbench(page, this.context, this.server, this.dataDir);
    await page.goto(workbenchUrl(this.server.authority));
    await another.ready();
    return another;
  }

  /**
   * Ends the window and its extension host without warning, like a power failure. Resolves when the host is dead; until
   * `switchOn` no window starts another one.
   */
  async powerFails(): Promise<void> {
    const ended = this.extensionHostEnds();
    const pids = extensionHostPids(this.server.pid);
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    this.address = this.page.url();
    await this.page.goto('about:blank');
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await ended;
  }

  /** Opens the window again, with the same user data. */
  async switchOn(): Promise<void> {
    await this.page.goto(this.address);
    await this.ready();
  }

  /** Resolves when the current extension host has ended for any reason. */
  async extensionHostEnds(): Promise<void> {
    const pids = extensionHostPids(this.server.pid);
    const left = () => extensionHostPids(this.server.pid).filter(pid => pids.includes(pid));
    await eventually(
      'the extension host to end',
      () => (left().length === 0 ? true : undefined),
      () => `one with the process id ${left().join()}`,
    );
  }

  /** The texts of the extension's files in the global storage whose name ends so. */
  async kept(suffix: string): Promise<string[]> {
    const folder = path.join(this.dataDir, 'data/User/globalStorage', extensionId);
    const names = (await readdir(folder)).filter(name => name.endsWith(suffix));
    const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8').catch(() => '')));
    return texts.filter(text => text !== '');
  }

  /** Merges into the user's settings, in the editor for them: VS Code on a server does not notice a file that changes. */
  async changeSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const settings = await readFile(path.join(this.dataDir, 'data/User/settings.json'), 'utf8');
    const changed = JSON.stringify({ ...(JSON.parse(settings) as object), ...changes });
    await this.palette.run('Preferences: Open User Settings (JSON)');
    await this.editors.replaceText('settings.json', changed);
    await this.editors.close('settings.json');
  }

  async useTheme(name: ThemeName): Promise<void> {
    await this.changeSettings(themes[name].settings);
    await this.page.locator(`.monaco-workbench.${themes[name].bodyClass}`).waitFor();
  }

  /** Drags the border of the side bar. Pixels. */
  async setSideBarWidth(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('The side bar is closed.');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** The content of the clipboard. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the clipboard matches a pattern, and returns it. */
  async copied(pattern: RegExp): Promise<string> {
    return eventually(
      `something to be copied that fits ${String(pattern)}`,
      async () => {
        const text = await this.clipboard();
        return pattern.test(text) ? text : undefined;
      },
      () => this.clipboard(),
    );
  }

  /** What VS Code's server has printed until now. */
  serverOutput(): string {
    return this.server.output();
  }

  /** Closes this window like a user; others stay open. */
  async closeWindow(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.close();
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.stop();
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 10 });
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.containerTab().waitFor();
    // Until then VS Code restores what was open, and a click on its icon would close it again.
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0);
  }

  private containerTab() {
    return this.page.getByRole('tab', { name: /^(Compute Gallery|Azure Compute Gallery)/ }).first();
  }
}

/** The user settings, and the machine settings, where a window on a server looks for machine-specific ones. */
function settingsFiles(dataDir: string): string[] {
  return ['User', 'Machine'].map(scope => path.join(dataDir, 'data', scope, 'settings.json'));
}
