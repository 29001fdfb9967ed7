import type { HeldAzure } from '../support/heldAzure';
import { addLabs, crowdedPlan } from '../support/worldWithLabs';
import { Job } from './job';
import type { Workbench } from './page/workbench';

/** An export of the template of a separate lab to a separate image. */
export class ExportJob extends Job {
  readonly #name: string;
  #lab = '';
  #gallery = '';

  /** @param key starts it, with Control and Alt */
  constructor(private readonly key: string) {
    super();
    this.#name = `survivor-${key}`;
  }

  /** Creates the labs of the jobs, in a lab plan with a gallery. */
  static prepare({ sample: { world } }: HeldAzure, jobs: readonly ExportJob[]): void {
    const gallery = world.get(crowdedPlan)?.properties['sharedGalleryId'];
    if (typeof gallery !== 'string') throw new Error('The lab plan has no gallery.');
    const labs = addLabs(world, jobs.length, at => ({ title: jobs[at]?.labTitle ?? '' }));
    for (const [at, job] of jobs.entries()) {
      job.#lab = labs[at] ?? '';
      job.#gallery = gallery;
    }
  }

  get labTitle(): string {
    return `Survivor ${this.key}`;
  }

  get title(): string {
    return `Export the template of ${this.labTitle}`;
  }

  get definition(): string {
    return `${this.#gallery}/images/${this.#name}`;
  }

  get version(): string {
    return `${this.definition}/versions/1.0.0`;
  }

  /** Id of the template. */
  get template(): string {
    return `${this.#lab}/virtualMachines/0`;
  }

  get roots(): readonly string[] {
    return [this.template, this.definition];
  }

  get changes(): readonly string[] {
    return ['POST 202 saveImage'];
  }

  keybinding(): unknown {
    const commands = [{ command: 'computeGallery.exportLabTemplate', args: [this.#lab] }];
    return { key: `ctrl+alt+${this.key}`, command: 'runCommands', args: { commands } };
  }

  async preview({ page, quickInput, review }: Workbench): Promise<void> {
    const title = `Export Template of ${this.labTitle} to Gallery`;
    await page.keyboard.press(`Control+Alt+${this.key}`);
    await quickInput.titled(`${title} (1/3)`);
    await quickInput.choose('New image…');
    await quickInput.titled(`${title} (2/3)`);
    await quickInput.answer(this.#name);
    await review.shown();
  }

  async run({ review, quickInput }: Workbench): Promise<void> {
    await review.run();
    await quickInput.closed();
  }

  /** Every version in the image, as `1.0.0 Succeeded`. */
  versions({ sample: { world } }: HeldAzure): readonly string[] {
    return world
      .list('Microsoft.Compute/galleries/images/versions', this.definition)
      .map(({ name, properties }) => `${name} ${String(properties['provisioningState'])}`);
  }
}
