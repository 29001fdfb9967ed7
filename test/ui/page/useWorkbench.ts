import type { Suite } from 'mocha';
import { FailurePictures } from './failurePictures';
import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * Call it first in a `describe`: its tests share one VS Code window, which the returned function provides. A picture of
 * the window is saved for each failed test or hook. Options that an earlier hook determines are passed as
 * a function.
 */
export function useWorkbench(options: WorkbenchOptions | (() => WorkbenchOptions) = {}): () => Workbench {
  let workbench: Workbench | undefined;

  async function keepPicture(title: string): Promise<void> {
    if (workbench) console.log(`    picture: ${await new FailurePictures(workbench.page).keep(title)}`);
  }

  before(async () => {
    workbench = await Workbench.open(typeof options === 'function' ? options() : options);
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await keepPicture(test.fullTitle());
  });

  after(async function () {
    const suite = this.test?.parent;
    if (suite && wasCutShort(suite)) await keepPicture(`${suite.fullTitle()} hook`);
    await workbench?.close();
  });

  return () => {
    if (!workbench) throw new Error('The window is open only inside tests and hooks.');
    return workbench;
  };
}

/** Whether some tests have not run, for example because a hook failed. */
function wasCutShort({ tests, suites }: Suite): boolean {
  return tests.some(test => test.state === undefined && !test.isPending()) || suites.some(wasCutShort);
}
