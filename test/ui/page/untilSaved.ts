import type { Page } from 'playwright-core';

/**
 * Resolves when VS Code has saved which pages are open, with the state of the visible one. It does so every few seconds; in a
 * browser, a reload leaves no time to save more. A page that was covered before it was loaded has no state.
 */
export async function untilSaved(page: Page): Promise<void> {
  const pagesIn = async (tabs: string): Promise<string[]> => {
    const titles = await page.locator(`.part.editor ${tabs} .label-name`).allInnerTexts();
    return titles.map(title => title.trim()).filter(title => title === 'Overview' || title.split('\\').length === 3);
  };
  const [open, visible] = await Promise.all([pagesIn('.tab'), pagesIn('.tab.active')]);
  if (open.length > 0) await page.evaluate(waitUntilSaved, { open, visible });
}

interface Pages {
  /** Titles of all. */
  readonly open: readonly string[];
  readonly visible: readonly string[];
}

/** Runs in the page. */
async function waitUntilSaved({ open, visible }: Pages): Promise<void> {
  const answered = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const savedIn = async (name: string): Promise<unknown> => {
    const database = await answered(indexedDB.open(name));
    try {
      const store = database.transaction('ItemTable').objectStore('ItemTable');
      return await answered<unknown>(store.get('memento/workbench.parts.editor'));
    } finally {
      database.close();
    }
  };
  for (;;) {
    const names = (await indexedDB.databases()).flatMap(({ name = '' }) => (name.includes('state-db') ? [name] : []));
    const panels: { readonly title?: string; readonly state?: unknown }[] = [];
    const collect = (_: string, part: unknown): unknown => {
      const { id, value } = (part ?? {}) as { readonly id?: unknown; readonly value?: unknown };
      if (id === 'workbench.editors.webviewInput') panels.push(JSON.parse(String(value)) as (typeof panels)[number]);
      return part;
    };
    for (const text of await Promise.all(names.map(savedIn))) if (typeof text === 'string') JSON.parse(text, collect);
    const isSaved = (title: string): boolean =>
      panels.some(panel => panel.title === title && (panel.state !== undefined || !visible.includes(title)));
    if (open.every(isSaved)) return;
    await new Promise(requestAnimationFrame);
  }
}
