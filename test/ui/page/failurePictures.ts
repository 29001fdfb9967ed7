import path from 'node:path';
import type { Page } from 'playwright-core';
import { cacheDir } from '../../vscode/places';

/** Pictures of the window as it was when a test failed. */
export class FailurePictures {
  constructor(private readonly page: Page) {}

  /** Saves a picture for the test with this title, and returns its path. */
  async keep(test: string): Promise<string> {
    const file = path.join(cacheDir, 'failures', `${test.replace(/\W+/g, '-').slice(0, 120)}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }
}
