import assert from 'node:assert/strict';
import { definitionId, galleryId, idKey } from '../../src/domain/id/resourceId';
import type { SampleAzure } from '../../src/simulator/entry';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { useWorkbench } from './page/useWorkbench';

const hour = 3_600_000;
const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = `/subscriptions/${production}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
const golden = galleryId(production, 'rg-images-prod', 'golden_images');
const archive = definitionId(golden, 'archive');

const fleet = Array.from({ length: 11 }, (_, index) => `fleet-${String(index + 1).padStart(2, '0')}`);
/** Can only be cloned as a shallow version, so that Azure would refuse it among the others. */
const imageNames = [...fleet, 'archive-node'];
const imageIds = imageNames.map(name => `${group}/images/${name}`);
const versionOf = (image: string): string => `${definitionId(golden, image)}/versions/1.0.0`;

function putImages({ world }: SampleAzure): void {
  const image = world.get(`${group}/images/rhel-9-hardened`) ?? assert.fail();
  for (const name of fleet) world.put({ ...image, id: `${group}/images/${name}`, name });
}

/** A definition with 30 old versions that nothing uses. */
function putArchive({ world }: SampleAzure): void {
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
}

const versionsOf = (definition: string, { world }: SampleAzure): number =>
  world
    .list('Microsoft.Compute/galleries/images/versions')
    .filter(({ id }) => idKey(id).startsWith(`${idKey(definition)}/`)).length;

describe('A whole plan by the keyboard alone, across a reload', () => {
  let azure: HeldAzure;
  before(async () => {
    azure = await HeldAzure.start();
    putImages(azure.sample);
    putArchive(azure.sample);
  });
  const onKey = (key: string, command: string, ...args: unknown[]) => ({
    key: `ctrl+alt+${key}`,
    command: 'runCommands',
    args: { commands: [{ command: `computeGallery.${command}`, args }] },
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    theme: 'hcDark',
    keybindings: [onKey('a', 'cloneManagedImage', imageIds), onKey('b', 'cleanUp', archive)],
  }));
  after(() => azure.server.close());
  before(() => vscode().openContainer());
  const keys = (...all: string[]) => all.reduce((before, key) => before.then(() => press(key)), Promise.resolve());
  const press = (key: string): Promise<void> => vscode().page.keyboard.press(key);
  const ask = () => vscode().quickInput;
  const plan = () => vscode().plan;

  /** Moves the focus to something on the page by the Tab key. */
  async function tabTo(selector: string): Promise<void> {
    const isThere = () => plan().frame.locator(`${selector}:focus`).count();
    for (let presses = 0; presses < 60 && (await isThere()) === 0; presses++) await press('Tab');
    assert.equal(await isThere(), 1, `${selector} can be reached by the Tab key`);
  }

  it('clones twelve images, one of which must be left out', async () => {
    await (await vscode().view('Galleries').row('golden_images')).waitFor();
    await press('Control+Alt+a');
    await ask().titled('Clone 12 Managed Images to Gallery (1/3)');
    await ask().type('golden_images');
    await ask().answerable();
    await press('Enter');
    await ask().titled('Clone 12 Managed Images to Gallery (2/3)');
    await ask().answerable();
    await press('Enter');
    await plan().reviewed('Clone 12 Managed Images to Gallery');
    assert.match(await plan().refusal(), /^Can't run yet: .*archive-node/);
    await tabTo('[data-action=leaveOut]');
    await press('Enter');
    await plan().frame.locator('[data-action=run]:not([disabled])').waitFor();
    assert.ok((await plan().rows()).some(row => row.includes('archive-node') && row.includes('left out')));
    await tabTo('[data-action=run]');
    await press('Enter');
    await plan().became('running');
    const created = () => imageNames.filter(name => azure.sample.world.get(versionOf(name))).length;
    await azure.until('eleven versions to be there', () => {
      azure.sample.advance(10_000);
      return created() === 11;
    });
    await vscode().reload();
    await plan().became('running');
    azure.sample.advance(hour);
    await plan().became('succeeded');
    assert.equal(azure.sample.world.get(versionOf('archive-node')), undefined);
    const sent = azure.sample.world.requests.filter(
      ({ method, url }) => method === 'PUT' && /versions\/1\.0\.0/.test(url),
    );
    assert.equal(sent.length, 11, 'each version is sent once');
  });

  it('cleans up 25 versions, one of which is chosen instead of another', async () => {
    await press('Control+Alt+b');
    await plan().reviewed('Clean Up Versions of golden_images\\archive');
    await plan().answer('Rules', 'Maximum per run: 20');
    await tabTo('.answer');
    await press('Enter');
    await ask().titled(/^Clean Up Versions of/);
    await ask().type('Maximum per run');
    await ask().answerable();
    await press('Enter');
    await ask().items().first().waitFor({ state: 'hidden' });
    await ask().answer('25');
    await ask().item('Continue').waitFor();
    await ask().type('Continue');
    await ask().answerable();
    await press('Enter');
    await plan().answer('Rules', 'Maximum per run: 25');
    assert.equal(await plan().headline().innerText(), '25 changes');
    await tabTo('input[type=checkbox]:checked');
    await press('Space');
    await plan().headline('24 changes').waitFor();
    await tabTo('input[type=checkbox]:not(:checked)');
    await press('Space');
    await plan().headline('25 changes').waitFor();
    await tabTo('[data-action=run]');
    await press('Enter');
    await ask().titled('Delete 25 versions?');
    await ask().type('25');
    await press('Enter');
    await azure.until('the first deletions', () => {
      azure.sample.advance(10_000);
      return versionsOf(archive, azure.sample) < 20;
    });
    await vscode().reload();
    await azure.until('the last deletions', () => {
      azure.sample.advance(10_000);
      return versionsOf(archive, azure.sample) === 5;
    });
    await plan().became('succeeded');
    await keys('Control+w');
  });
});

describe('A whole deletion by the mouse alone, across a reload, in Spanish', () => {
  let azure: HeldAzure;
  before(async () => {
    azure = await HeldAzure.start();
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
    language: 'es',
    theme: 'hcLight',
  }));
  after(() => azure.server.close());
  before(() => vscode().openContainer());
  const appliances = galleryId(production, 'rg-network-prod', 'network_appliances');
  const left = (): number =>
    ['Microsoft.Compute/galleries', 'Microsoft.Compute/galleries/images', 'Microsoft.Compute/galleries/images/versions']
      .flatMap(type => azure.sample.world.list(type))
      .filter(({ id }) => idKey(`${id}/`).startsWith(`${idKey(appliances)}/`)).length;

  it('deletes a gallery with all that is in it, shown as a tree', async () => {
    const { plan, quickInput: ask } = vscode();
    const all = left();
    assert.ok(all > 3);
    await vscode().view('Galerías').chooseFromMenu(['network_appliances'], 'Eliminar…');
    await plan.reviewed(/network_appliances/);
    const levels = await plan.frame.locator('.change').evaluateAll(rows => rows.map(row => row.getAttribute('class')));
    assert.ok(levels.length >= all);
    assert.deepEqual([levels[0], levels.at(-1)], ['change level-0', 'change level-2']);
    await plan.run();
    await ask.titled('¿Eliminar network_appliances?');
    await ask.answer('network_appliances');
    await plan.became('running');
    await azure.until('the first deletion', () => {
      azure.sample.advance(10_000);
      return left() < all;
    });
    await vscode().reload();
    await azure.until('the last deletion', () => {
      azure.sample.advance(10_000);
      return left() === 0;
    });
    await plan.became('succeeded');
  });
});

describe('A whole rescue by the mouse alone, across a reload, in Spanish', () => {
  let azure: HeldAzure;
  before(async () => {
    azure = await HeldAzure.start();
  });
  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server, 'Harborline Academy'),
    language: 'es',
    theme: 'light',
  }));
  after(() => azure.server.close());
  before(() => vscode().openContainer());

  it('exports the templates of all labs to galleries', async () => {
    const { plan, quickInput: ask } = vscode();
    const labs = vscode().view('Lab Services');
    await labs.select('spring-term', 'exam-room');
    await labs.titleAction('Rescatar imágenes de laboratorios…');
    await ask.titled(/\(1\/3\)$/);
    await ask.answerable();
    await ask.confirm();
    await ask.titled(/\(2\/3\)$/);
    await ask.answerable();
    await ask.choose('Continuar');
    await plan.reviewed();
    await plan.run();
    await plan.became('running');
    const count = await plan.frame.locator('.change').count();
    const exports = () =>
      azure.sample.world.requests.filter(({ method, url }) => method === 'POST' && /\/saveImage\b/i.test(url)).length;
    await azure.until('the first exports', () => exports() > 0);
    await vscode().reload();
    await plan.became('running');
    await azure.until('the last export', () => {
      azure.sample.advance(60_000);
      return exports() === count;
    });
    azure.sample.advance(3 * hour);
    await plan.became('succeeded');
    assert.equal(exports(), count, 'each template is exported once');
  });
});
