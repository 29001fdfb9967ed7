import type { FrameLocator, Locator } from 'playwright-core';

interface PanelRow {
  readonly region: string;
  readonly replicas: string;
  readonly storage: string;
  readonly state: string;
  readonly percent: number;
}

/** What the page showed at one moment. */
export interface PanelMoment {
  readonly headline: string;
  /** Of all replicas. */
  readonly percent: number;
  readonly rows: readonly PanelRow[];
}

interface Recording {
  moments?: PanelMoment[];
}

/** The replication page of one image version, inside the visible webview. */
export class ReplicationPanel {
  constructor(readonly frame: FrameLocator) {}

  headline(text?: string | RegExp): Locator {
    return this.frame.locator('.headline', text === undefined ? {} : { hasText: text });
  }

  /** Waits until the headline contains this, and returns all of it. */
  async says(text: string | RegExp): Promise<string> {
    return this.headline(text).innerText();
  }

  row(region: string): Locator {
    return this.frame.locator('tbody tr', { has: this.frame.locator('.name', { hasText: new RegExp(`^${region}$`) }) });
  }

  action(label: string): Locator {
    return this.frame.locator('.actions').getByRole('button', { name: label });
  }

  /** What the page shows now. */
  async read(): Promise<PanelMoment> {
    await this.frame.locator('tbody tr').first().waitFor();
    return this.frame.locator('body').evaluate(readPage);
  }

  /** Records everything that the page shows, from now on until the window is reloaded. */
  async record(): Promise<void> {
    await this.read();
    await this.frame.locator('body').evaluate(`(${String(recordMoments)})(document.body, ${String(readPage)})`);
  }

  /** What was recorded. */
  async recorded(): Promise<readonly PanelMoment[]> {
    return this.frame.locator('body').evaluate(() => (globalThis as Recording).moments ?? []);
  }
}

/** Runs in the page. */
function readPage(body: Element): PanelMoment {
  const text = (element: Element, selector: string) => element.querySelector(selector)?.textContent.trim() ?? '';
  const percent = (element: Element) =>
    Number(element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? Number.NaN);
  return {
    headline: text(body, '.headline'),
    percent: percent(body),
    rows: [...body.querySelectorAll('tbody tr')].map(row => ({
      region: text(row, '.name'),
      replicas: text(row, '.replicas'),
      storage: text(row, '.storage'),
      state: text(row, 'td.state'),
      percent: percent(row),
    })),
  };
}

/** Runs in the page. */
function recordMoments(body: Element, read: typeof readPage): void {
  const moments: PanelMoment[] = [read(body)];
  (globalThis as Recording).moments = moments;
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => moments.push(read(body))).observe(body, changes);
}
