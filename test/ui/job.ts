import type { Point, HeldAzure } from '../support/heldAzure';
import type { Workbench } from './page/workbench';

/** An operation on resources that no other job touches, started in one window and followed in any. */
export abstract class Job {
  /** Its title in the Activity view. */
  abstract readonly title: string;
  /** Ids of the resources that only this job uses. */
  abstract readonly roots: readonly string[];
  /** Every request that may change something, once. */
  abstract readonly changes: readonly string[];

  /** The entry of `keybindings.json` that starts its wizard. */
  abstract keybinding(): unknown;

  /** Starts the wizard, and answers the remaining questions up to the preview. */
  abstract preview(window: Workbench): Promise<void>;

  abstract run(window: Workbench): Promise<void>;

  /** Waits until it has ended, and returns its description in the Activity view. */
  async waitUntilEnded(window: Workbench): Promise<string> {
    const row = await window.view('Activity').row(this.title);
    const description = row.locator('.label-description', { hasText: /^(done in|failed after)/ });
    await description.waitFor();
    return description.innerText();
  }
}

/** A job, and which of its requests to hold. */
interface HeldJob {
  readonly job: Job;
  readonly point: Point;
}

/** Starts jobs one after the other. Resolves once all are running, with promises that resolve when each is held. */
export async function startHeld(
  window: Workbench,
  azure: HeldAzure,
  jobs: readonly HeldJob[],
): Promise<readonly Promise<void>[]> {
  const reached: Promise<void>[] = [];
  for (const { job, point } of jobs) {
    await job.preview(window);
    reached.push(azure.stopAt(job.roots, point));
    await job.run(window);
  }
  return reached;
}
