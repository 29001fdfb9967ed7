import assert from 'node:assert/strict';
import { definitionId, galleryId, idKey } from '../../../src/domain/id/resourceId';
import type { SampleAzure } from '../../../src/simulator/entry';
import type { HeldAzure } from '../../support/heldAzure';
import type { Workbench } from '../page/workbench';
import type { Hands, Task } from './hands';

const hour = 3_600_000;
const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const images = `/subscriptions/${production}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images`;
const golden = galleryId(production, 'rg-images-prod', 'golden_images');
const appliances = galleryId(production, 'rg-network-prod', 'network_appliances');
const archive = definitionId(golden, 'archive');
const academy = '9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68';
const springTerm = `/subscriptions/${academy}/resourceGroups/rg-academy-images/providers/Microsoft.LabServices/labPlans/spring-term`;

/** Where a plan is carried out. */
export interface Window {
  readonly vscode: Workbench;
  readonly azure: HeldAzure;
  readonly hands: Hands;
  /** A text of the extension in the language of the window. */
  readonly say: (text: string) => string;
}

/** A plan that a user carries out from the click to done. */
export interface WholePlan {
  readonly title: string;
  readonly task: Task;
  readonly prepare?: (sample: SampleAzure) => void;
  /** Which of the sample's tenants to sign in to. */
  readonly tenant?: string;
  /** Answers questions, and changes the plan on its page. */
  readonly review: (window: Window) => Promise<void>;
  /** What a deletion asks before it begins. */
  readonly confirm?: (window: Window) => Promise<void>;
  /** Whether Azure has begun what the plan says, and whether it has all of it. */
  readonly isBegun: (sample: SampleAzure) => boolean;
  readonly isComplete: (sample: SampleAzure) => boolean;
  readonly check?: (azure: HeldAzure) => void;
}

/** Carries out a plan, with a reload in the middle. */
export async function carryOut(plan: WholePlan, window: Window): Promise<void> {
  const { vscode, azure, hands } = window;
  const until = (what: string, isSo: (sample: SampleAzure) => boolean, stepMs: number): Promise<void> =>
    azure.until(what, () => {
      azure.sample.advance(stepMs);
      return isSo(azure.sample);
    });
  await hands.begin(plan.task);
  await plan.review(window);
  await hands.press('[data-action=run]:not([disabled])');
  await plan.confirm?.(window);
  await vscode.plan.became('running');
  await until('the first of the changes', plan.isBegun, 10_000);
  await vscode.reload();
  await until('the last of the changes', plan.isComplete, 60_000);
  // What Azure still replicates.
  azure.sample.advance(3 * hour);
  await vscode.plan.became('succeeded');
  plan.check?.(azure);
}

/** How often a resource was asked to be created or changed. */
const putsOf = ({ world }: SampleAzure, id: string): number =>
  world.requests.filter(({ method, url }) => method === 'PUT' && idKey(url).startsWith(`${idKey(id)}?`)).length;

/** How many galleries, definitions and versions there are with this ID or below it. */
const under = (id: string, { world }: SampleAzure): number =>
  ['Microsoft.Compute/galleries', 'Microsoft.Compute/galleries/images', 'Microsoft.Compute/galleries/images/versions']
    .flatMap(type => world.list(type))
    .filter(one => `${idKey(one.id)}/`.startsWith(`${idKey(id)}/`)).length;

const nextVersion = `${definitionId(golden, 'rhel-9-base')}/versions/9.7.1`;

export const cloneOne: WholePlan = {
  title: 'clones an image to an existing definition',
  task: {
    ...{ view: 'views.managedImages', command: 'commands.cloneManagedImage' },
    ...{ rows: [['rhel-9-hardened']], ids: [`${images}/rhel-9-hardened`] },
  },
  async review({ vscode, hands }) {
    await vscode.quickInput.titled(/\(1\/3\)$/);
    await hands.choose('golden_images');
    await vscode.quickInput.titled(/\(2\/3\)$/);
    await hands.choose('rhel-9-base');
    await vscode.plan.reviewed(/rhel-9-hardened/);
  },
  isBegun: ({ world }) => world.get(nextVersion) !== undefined,
  isComplete: ({ world }) => world.get(nextVersion) !== undefined,
  check: ({ sample }) => assert.equal(putsOf(sample, nextVersion), 1),
};

const fleet = Array.from({ length: 11 }, (_, index) => `fleet-${String(index + 1).padStart(2, '0')}`);
/** Can only be cloned as a shallow version, so that Azure would refuse it among the others. */
const imageNames = [...fleet, 'archive-node'];
const versionOf = (image: string): string => `${definitionId(golden, image)}/versions/1.0.0`;

export const cloneTwelve: WholePlan = {
  title: 'clones twelve images, one of which must be left out',
  task: {
    ...{ view: 'views.managedImages', command: 'commands.cloneManagedImage' },
    ...{ rows: imageNames.map(name => [name]), ids: imageNames.map(name => `${images}/${name}`) },
    drawnLast: ['ubuntu-2404-golden', /cloned as|clonada como/],
  },
  prepare({ world }) {
    const image = world.get(`${images}/rhel-9-hardened`) ?? assert.fail();
    for (const name of fleet) world.put({ ...image, id: `${images}/${name}`, name });
  },
  async review({ vscode: { plan, quickInput: ask }, hands, say }) {
    await ask.titled(/12 .*\(1\/3\)$/);
    await hands.choose('golden_images');
    await ask.titled(/\(2\/3\)$/);
    await hands.accept();
    assert.match(await plan.refusal(), /archive-node/);
    await hands.press('[data-action=leaveOut]');
    await plan.frame.locator('[data-action=run]:not([disabled])').waitFor();
    const leftOut = say('left out');
    assert.ok((await plan.rows()).some(row => row.includes('archive-node') && row.includes(leftOut)));
  },
  isBegun: ({ world }) => imageNames.filter(name => world.get(versionOf(name))).length > 5,
  isComplete: ({ world }) => imageNames.filter(name => world.get(versionOf(name))).length === 11,
  check: ({ sample }) =>
    assert.deepEqual(
      imageNames.map(name => putsOf(sample, versionOf(name))),
      [...fleet.map(() => 1), 0],
      'each version is sent once, and none of the image that was left out',
    ),
};

export const cleanUp: WholePlan = {
  title: 'cleans up 25 versions, one of which is chosen instead of another',
  task: {
    ...{ view: 'views.galleries', command: 'commands.cleanUp' },
    ...{ rows: [['golden_images', 'archive']], ids: [archive] },
  },
  /** A definition with 30 old versions that nothing uses. */
  prepare({ world }) {
    const definition = world.get(definitionId(golden, 'rhel-9-base')) ?? assert.fail();
    const version = world.get(`${definition.id}/versions/9.2.0`) ?? assert.fail();
    const identifier = { publisher: 'Harborline', offer: 'archive', sku: 'archive' };
    world.put({ ...definition, id: archive, name: 'archive', properties: { ...definition.properties, identifier } });
    for (let minor = 0; minor < 30; minor++) {
      const name = `1.${minor}.0`;
      const publishedDate = new Date(Date.UTC(2024, 0, minor + 1)).toISOString();
      const publishingProfile = { ...(version.properties['publishingProfile'] as object), publishedDate };
      const properties = { ...version.properties, publishingProfile };
      world.put({ ...version, id: `${archive}/versions/${name}`, name, properties });
    }
  },
  async review({ vscode: { plan, quickInput: ask }, hands }) {
    await plan.reviewed('Clean Up Versions of golden_images\\archive');
    await plan.answer('Rules', 'Maximum per run: 20');
    await hands.press('.answer');
    await ask.titled(/^Clean Up Versions of/);
    await hands.choose('Maximum per run');
    await ask.asksForText();
    await ask.answer('25');
    await hands.choose('Continue');
    await plan.answer('Rules', 'Maximum per run: 25');
    assert.equal(await plan.headline().innerText(), 'Delete 25 image versions');
    await hands.tick('input[type=checkbox]:checked');
    await plan.headline('Delete 24 image versions').waitFor();
    await hands.tick('input[type=checkbox]:not(:checked)');
    await plan.headline('Delete 25 image versions').waitFor();
  },
  async confirm({ vscode: { quickInput: ask } }) {
    await ask.titled('Delete 25 versions?');
    await ask.answer('25');
  },
  isBegun: sample => under(archive, sample) < 20,
  isComplete: sample => under(archive, sample) === 1 + 5,
};

export const deletion: WholePlan = {
  title: 'deletes a gallery with all that is in it, shown as a tree',
  task: {
    ...{ view: 'views.galleries', command: 'commands.delete' },
    ...{ rows: [['network_appliances']], ids: [appliances] },
  },
  async review({ vscode: { plan }, azure }) {
    await plan.reviewed(/network_appliances/);
    const levels = await plan.frame.locator('.change').evaluateAll(rows => rows.map(row => row.getAttribute('class')));
    assert.ok(levels.length >= under(appliances, azure.sample));
    assert.deepEqual([levels[0], levels.at(-1)], ['change level-0', 'change level-2']);
  },
  async confirm({ vscode: { quickInput: ask } }) {
    await ask.titled(/network_appliances\?$/);
    await ask.answer('network_appliances');
  },
  isBegun: sample => under(appliances, sample) < 4,
  isComplete: sample => under(appliances, sample) === 0,
};

/** Labs of the plan whose template can be exported. */
const templates = 5;

const exportsIn = ({ world }: SampleAzure): number =>
  world.requests.filter(({ method, url }) => method === 'POST' && /\/saveImage\b/i.test(url)).length;

export const rescue: WholePlan = {
  title: 'rescues the templates of the labs of a lab plan',
  tenant: 'Harborline Academy',
  task: {
    ...{ view: 'views.labs', command: 'commands.rescueLabImages' },
    ...{ rows: [['spring-term']], ids: [springTerm] },
  },
  async review({ vscode: { plan, quickInput: ask }, hands, say }) {
    await ask.titled(/\(1\/3\)$/);
    await hands.accept();
    await ask.titled(/\(2\/3\)$/);
    await hands.choose(say('Continue'));
    await plan.reviewed();
  },
  isBegun: sample => exportsIn(sample) > 0,
  isComplete: sample => exportsIn(sample) === templates,
  check: ({ sample }) => assert.equal(exportsIn(sample), templates, 'each template is exported once'),
};
