import * as l10n from '@vscode/l10n';
import { badAnswer } from './armError';

/**
 * Far more pages than any list of Azure's has: the 10,000 versions a gallery can have come in pages of 50, the resources of
 * 1,000 subscriptions in pages of 1,000.
 */
const maxPages = 2_000;

/** A page of a list, and where the next one is. */
export interface Page {
  readonly items: readonly unknown[];
  readonly next: string | undefined;
}

/**
 * The items of all pages of a list. Throws `AzureError` for an endless list.
 * @param first where the first page is; undefined if only later pages have a place
 */
export async function allPages<First extends string | undefined>(
  first: First,
  read: (at: string | First) => Promise<Page>,
  target?: string,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const visited = new Set<string | First>();
  for (let at: string | First = first; ;) {
    if (visited.has(at)) throw badAnswer(l10n.t('Azure returned the same page of a list twice.'), target);
    if (visited.size === maxPages) throw badAnswer(l10n.t('Azure returned an endless list of pages.'), target);
    visited.add(at);
    const page = await read(at);
    for (const item of page.items) items.push(item);
    if (page.next === undefined) return items;
    at = page.next;
  }
}
