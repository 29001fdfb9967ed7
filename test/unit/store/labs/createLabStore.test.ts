import assert from 'node:assert/strict';
import type { LabReader } from '../../../../src/azure/labPorts';
import { AzureError } from '../../../../src/domain/errors/failure';
import { nameOf } from '../../../../src/domain/id/resourceId';
import type { LabImage } from '../../../../src/domain/labs/image/labImage';
import type { LabPlan } from '../../../../src/domain/labs/owner/labPlan';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import type { StoreChange } from '../../../../src/store/changeNotifier';
import { createStore } from '../../../../src/store/createStore';
import { createLabStore } from '../../../../src/store/labs/createLabStore';
import type { LabStore } from '../../../../src/store/labs/labStore';
import { definition, fakeReader, gallery, version } from '../fakeReader';

const images = gallery('images');
const other = gallery('other');
const plan: LabPlan = {
  kind: 'labPlan',
  id: '/subscriptions/aaaa/resourceGroups/rg/providers/Microsoft.LabServices/labPlans/spring',
  name: 'spring',
  location: 'westeurope',
  tags: {},
  provisioningState: 'Succeeded',
  galleryId: images.id,
  allowedRegions: [],
};
const account = plan.id.replace('labPlans/spring', 'labaccounts/classic');

function offered(owner: string, name: string, more: Partial<LabImage> = {}): LabImage {
  const definitionId = `${images.id}/images/${name}`;
  return {
    id: `${owner}/${name}`,
    ...{ name, displayName: name, enabled: false, definitionId, availableRegions: [], ...more },
  };
}

/** Azure with resources that a test can change. */
class Azure {
  plan: LabPlan | undefined = plan;
  definitions = [definition(images, 'one'), definition(images, 'two')];
  images = [offered(`${plan.id}/images`, 'one'), offered(`${plan.id}/images`, 'two')];
  versions: ImageVersion[] = [];
  failing = false;
  readonly asked: string[] = [];

  readonly compute = createStore(
    fakeReader({
      definitions: async id => this.definitions.filter(one => one.id.startsWith(`${id}/`)),
      versions: async id => this.versions.filter(one => one.id.startsWith(`${id}/`)),
      version: async id => this.versions.find(one => one.id === id),
    }),
  );
  readonly store: LabStore = createLabStore(
    {
      labPlans: async () => ({ items: this.plan ? [this.plan] : [], failures: [] }),
      labPlan: async () => this.plan,
      planImages: async (_: string, names: readonly string[]) => {
        this.asked.push(names.join());
        if (this.failing) throw new AzureError({ reason: 'network', code: 'ENOTFOUND', message: 'No route to Azure' });
        return this.images.filter(({ name }) => names.includes(name));
      },
      planImage: async (_: string, name: string) => {
        this.asked.push(`only ${name}`);
        return this.images.find(one => one.name === name.toLowerCase());
      },
      attachedGalleries: async () => [],
      labAccounts: async () => ({ items: [one('labAccount', account)], failures: [] }),
      labs: async () => ({ items: [one('lab', lab)], failures: [] }),
      accountLabs: async (id: string) => [one('lab', `${id}/labs/old`)],
      template: async (id: string) => one('labMachine', `${id}/virtualMachines/0`),
      sharedImages: async () => (this.asked.push('shared'), [offered(`${account}/sharedimages`, 'one')]),
    } as unknown as LabReader,
    this.compute,
  );
}

const lab = plan.id.replace('labPlans/spring', 'labs/linux');
const one = (kind: string, id: string) => ({ kind, id, name: nameOf(id) });

function changesOf(store: LabStore): StoreChange[] {
  const changes: StoreChange[] = [];
  store.onDidChange(change => changes.push(change));
  return changes;
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('createLabStore', () => {
  it('loads by name the images of the attached gallery that a lab plan offers', async () => {
    const azure = new Azure();
    const { items } = await azure.store.loadImages(plan.id);
    assert.deepEqual(
      items.map(({ kind, name }) => [kind, name]),
      [
        ['labImage', 'one'],
        ['labImage', 'two'],
      ],
    );
    assert.deepEqual(azure.asked, ['one,two']);
  });

  it('has each list of the labs, accounts and templates after it was loaded', async () => {
    const { store } = new Azure();
    const lists = [
      [() => store.accounts(), () => store.loadAccounts(), account],
      [() => store.labs(), () => store.loadLabs(), lab],
      [() => store.accountLabs(account), () => store.loadAccountLabs(account), `${account}/labs/old`],
      [() => store.templates(lab), () => store.loadTemplates(lab), `${lab}/virtualMachines/0`],
    ] as const;
    for (const [list, load, id] of lists) {
      assert.equal(list().state, 'unloaded');
      await load();
      assert.deepEqual([list().state, list().items.map(item => item.id)], ['loaded', [id]]);
    }
    assert.equal(store.accountLabs(`${account}2`).state, 'unloaded');
    assert.equal(store.templates(`${lab}2`).state, 'unloaded');
  });

  it('reports one change for the image that was enabled and nothing else', async () => {
    const azure = new Azure();
    await azure.store.loadImages(plan.id);
    await settled();
    const changes = changesOf(azure.store);
    const id = `${plan.id}/images/two`;
    azure.images = [offered(`${plan.id}/images`, 'one'), offered(`${plan.id}/images`, 'two', { enabled: true })];
    await azure.store.reread(id.toUpperCase());
    await azure.store.reread(`${plan.id}/images/one`);
    await settled();
    assert.deepEqual(changes, [{ resources: [id], lists: [] }]);
  });

  it('keeps known images with the reason when a reload fails', async () => {
    const azure = new Azure();
    await azure.store.loadImages(plan.id);
    azure.failing = true;
    const { items, failures } = await azure.store.loadImages(plan.id, true);
    assert.equal(items.length, 2);
    assert.equal(failures[0]?.failure.message, 'No route to Azure');
  });

  it('drops the old images when another gallery is attached', async () => {
    const azure = new Azure();
    await azure.store.loadPlans();
    await azure.store.loadImages(plan.id);
    azure.plan = { ...plan, galleryId: other.id };
    await azure.store.reread(plan.id);
    await settled();
    assert.deepEqual(azure.store.images(plan.id).items, []);
  });

  it('loads more images when the gallery gets a new image definition', async () => {
    const azure = new Azure();
    await azure.store.loadPlans();
    await azure.store.loadImages(plan.id);
    azure.definitions = [...azure.definitions, definition(images, 'three')];
    azure.images = [...azure.images, offered(`${plan.id}/images`, 'three')];
    await azure.compute.loadDefinitions(images.id, true);
    await settled();
    assert.deepEqual(azure.asked.slice(1), ['one,three,two']);
    assert.equal(azure.store.images(plan.id).items.length, 3);
  });

  it('rereads an image only when a different version becomes latest in a region', async () => {
    const azure = new Azure();
    const [one] = azure.definitions;
    assert.ok(one);
    const first = version(one, '1.0.0');
    azure.versions = [first];
    await azure.compute.loadVersions(one.id);
    await azure.store.loadPlans();
    azure.images = [];
    await azure.store.loadImages(plan.id);
    await settled();
    azure.versions = [{ ...first, tags: { a: 'b' } }];
    await azure.compute.loadVersions(one.id, true);
    await settled();
    assert.deepEqual(azure.asked, ['one,two']);

    azure.versions = [version(one, '1.1.0'), first];
    azure.images = [offered(`${plan.id}/images`, 'one')];
    await azure.compute.loadVersions(one.id, true);
    await settled();
    assert.deepEqual(azure.asked, ['one,two', 'only one']);
    assert.deepEqual(
      azure.store.images(plan.id).items.map(({ name }) => name),
      ['one'],
      'no longer hidden',
    );
  });

  it('rereads an image when one of its versions changes before all were loaded', async () => {
    const azure = new Azure();
    const [one] = azure.definitions;
    assert.ok(one);
    await azure.store.loadPlans();
    await azure.store.loadImages(plan.id);
    await settled();
    const included = version(one, '1.0.0');
    for (const changed of [included, { ...included, tags: { a: 'b' } }]) {
      azure.versions = [changed];
      await azure.compute.reread(changed.id);
      await settled();
    }
    assert.deepEqual(azure.asked, ['one,two', 'only one']);
  });

  it('drops images of a deleted lab plan and reloads those of an account whose gallery is gone', async () => {
    const azure = new Azure();
    await azure.store.loadPlans();
    await azure.store.loadImages(plan.id);
    await azure.store.loadImages(account);
    azure.plan = undefined;
    await azure.store.reread(plan.id);
    await azure.store.reread(`${account}/sharedgalleries/images`);
    await settled();
    assert.deepEqual(azure.store.plans().items, []);
    assert.equal(azure.store.get(`${plan.id}/images/one`), undefined);
    assert.deepEqual(azure.asked, ['one,two', 'shared', 'shared']);
  });
});
