import type { Page } from 'playwright-core';

/**
 * Resolves when VS Code has saved which pages are open, with their state. It does so every few seconds; in a
 * browser, a reload leaves no time to save more.
 */
export async function untilSaved(page: Page): Promise<void> {
  const titles = await page.locator('.part.editor .tab .label-name').allInnerTexts();
  const panels = titles
    .map(title => title.trim())
    .filter(title => title === 'Overview' || title.split('\\').length === 3);
  if (panels.length > 0) await page.evaluate(waitUntilSaved, panels);
}

/** Runs in the page. */
async function waitUntilSaved(titles: readonly string[]): Promise<void> {
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
    if (titles.every(title => panels.some(panel => panel.title === title && panel.state !== undefined))) return;
    await new Promise(requestAnimationFrame);
  }
}
