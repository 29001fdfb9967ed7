import type { HeldAzure } from '../support/heldAzure';
import { Job } from './job';
import type { Workbench } from './page/workbench';

const regions = ['eastus2', 'westus3', 'northeurope'];

/** A clone of a separate managed image to a separate definition, in three regions. */
export class CloneJob extends Job {
  readonly #name: string;
  #compute = '';

  /** @param key starts it, with Control and Alt */
  constructor(
    private readonly key: string,
    private readonly withNewGallery = false,
  ) {
    super();
    this.#name = `survivor-${key}`;
  }

  /** Creates the managed images of the jobs, and a gallery. */
  static async prepare(azure: HeldAzure, jobs: readonly CloneJob[]): Promise<void> {
    const { sample } = azure;
    const subscription = sample.subscriptions.find(({ name }) => name.includes('Production'))?.id ?? '';
    const compute = `/subscriptions/${subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
    const image = sample.world.get(`${compute}/images/rhel-9-hardened`);
    if (!image) throw new Error('The sample has no managed image to copy.');
    for (const job of jobs) {
      job.#compute = compute;
      sample.world.put({ ...image, id: `${compute}/images/${job.#name}`, name: job.#name });
    }
    await ask(azure, 'PUT', `${compute}/galleries/survivors?`, { location: 'eastus2' });
    sample.advance(1000);
  }

  get gallery(): string {
    return `${this.#compute}/galleries/${this.withNewGallery ? `gallery_${this.key}` : 'survivors'}`;
  }

  get definition(): string {
    return `${this.gallery}/images/${this.#name}`;
  }

  get version(): string {
    return `${this.definition}/versions/1.0.0`;
  }

  get title(): string {
    return `Clone ${this.#name} to ${this.#fullName()}`;
  }

  get roots(): readonly string[] {
    return [this.withNewGallery ? this.gallery : this.definition];
  }

  get changes(): readonly string[] {
    const made = [...(this.withNewGallery ? [`gallery_${this.key}`] : []), this.#name, '1.0.0'];
    return made.map(name => `PUT 201 ${name}`);
  }

  keybinding(): unknown {
    const answers = {
      ...(!this.withNewGallery && { gallery: this.gallery }),
      definition: this.definition,
      identifier: { publisher: 'Harborline', offer: 'survivors', sku: this.#name },
      purchasePlan: null,
      version: '1.0.0',
      regions: regions.map(name => ({ name, replicaCount: 1, storageAccountType: 'Standard_LRS' })),
      excludeFromLatest: false,
    };
    const args = [`${this.#compute}/images/${this.#name}`, answers];
    const commands = [{ command: 'computeGallery.cloneManagedImage', args }];
    return { key: `ctrl+alt+${this.key}`, command: 'runCommands', args: { commands } };
  }

  async preview(window: Workbench): Promise<void> {
    const { page, quickInput } = window;
    // Takes the focus back from the panel of the previous job.
    await window.view('Galleries').select('survivors');
    await page.keyboard.press(`Control+Alt+${this.key}`);
    if (this.withNewGallery) {
      await quickInput.titled(/\(1\//);
      await quickInput.choose('New gallery…');
      await quickInput.titled(/\(2\//);
      await quickInput.answer(`gallery_${this.key}`);
      await quickInput.titled(/\(3\//);
      await quickInput.choose('rg-images-prod');
    }
    await window.plan.reviewed(`Clone ${this.#name} to Gallery`);
  }

  async run({ plan }: Workbench): Promise<void> {
    await plan.run();
    await plan.became('running');
  }

  /** Waits until the Activity view of a window shows that it is running. */
  async waitUntilRunning(window: Workbench): Promise<void> {
    const row = await window.view('Activity').row(this.title);
    await row.filter({ hasText: /\d of \d · / }).waitFor();
  }

  /** The state of each region in Azure. */
  async regions(azure: HeldAzure): Promise<readonly string[]> {
    const version = await ask(azure, 'GET', `${this.version}?$expand=ReplicationStatus&`);
    const { properties } = version as { properties: { replicationStatus: { summary: readonly { state: string }[] } } };
    return properties.replicationStatus.summary.map(({ state }) => state);
  }

  #fullName(): string {
    return `${this.gallery.split('/').at(-1) ?? ''}\\${this.#name}\\1.0.0`;
  }
}

async function ask({ sample, server }: HeldAzure, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await sample.handle({
    method,
    url: `${server.origin}${path}api-version=2024-03-03`,
    headers: { authorization: `Bearer ${sample.tokenFor(sample.tenants[0]?.id ?? '')}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return JSON.parse(answer.body ?? 'null');
}
