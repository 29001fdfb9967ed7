import { GoBack, type Page } from './prompter';

/**
 * Asks a question that hangs on another one of the same step: pressing Back there gives undefined, and the first question
 * stands again.
 */
export async function askNested<T>(page: Page, ask: (page: Page) => Promise<T>): Promise<T | undefined> {
  try {
    return await ask({ ...page, canGoBack: true });
  } catch (error) {
    if (error instanceof GoBack) return undefined;
    throw error;
  }
}
