import { GoBack, type Page } from './prompter';

/**
 * Asks a follow-up question within a step. Returns undefined if the user presses Back in it, so that the caller asks its
 * first question again.
 */
export async function askNested<T>(page: Page, ask: (page: Page) => Promise<T>): Promise<T | undefined> {
  try {
    return await ask({ ...page, canGoBack: true });
  } catch (error) {
    if (error instanceof GoBack) return undefined;
    throw error;
  }
}
