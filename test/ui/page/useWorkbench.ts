import { FailurePictures } from './failurePictures';
import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * Call it first thing in a `describe`: its tests share one VS Code window, which the answered function gives. A picture of
 * the window is kept for each test that fails. Options that a hook before this one finds out come as a function.
 */
export function useWorkbench(options: WorkbenchOptions | (() => WorkbenchOptions) = {}): () => Workbench {
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(90_000);
    workbench = await Workbench.open(typeof options === 'function' ? options() : options);
  });

  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed' || !workbench) return;
    console.log(`    picture: ${await new FailurePictures(workbench.page).keep(test.fullTitle())}`);
  });

  after(async function () {
    this.timeout(30_000);
    await workbench?.close();
  });

  return () => {
    if (!workbench) throw new Error('The window is open only inside tests and hooks.');
    return workbench;
  };
}
