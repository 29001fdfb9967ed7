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

/** An ID as Azure returns it. */
const official = (id: string): string => id.replace(/microsoft.labservices/i, 'Microsoft.LabServices');
const noRoute = new AzureError({ reason: 'network', code: 'ENOTFOUND', message: 'No route to Azure' });

/** Azure with resources that a test can change. */
class Azure {
  plan: LabPlan | undefined = plan;
  definitions = [definition(images, 'one'), definition(images, 'two')];
  images = [offered(`${plan.id}/images`, 'one'), offered(`${plan.id}/images`, 'two')];
  versions: ImageVersion[] = [];
  failing = false;
  definitionsFail = false;
  isEmpty = false;
  readonly asked: string[] = [];

  /** @param attached whether a gallery is attached to the lab account */
  constructor(private readonly attached = false) {}

  readonly compute = createStore(
    fakeReader({
      definitions: async id => {
        if (this.definitionsFail) throw noRoute;
        return this.definitions.filter(one => one.id.startsWith(`${id}/`));
      },
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
        if (this.failing) throw noRoute;
        return this.images.filter(({ name }) => names.includes(name));
      },
      planImage: async (_: string, name: string) => {
        this.asked.push(`only ${name}`);
        return this.images.find(one => one.name === name.toLowerCase());
      },
      attachedGalleries: async (id: string) =>
        this.unlessEmpty(
          this.attached ? [{ id: `${official(id)}/sharedgalleries/images`, name: 'images', galleryId: images.id }] : [],
        ),
      labAccounts: async () => ({ items: this.unlessEmpty([one('labAccount', account)]), failures: [] }),
      labAccount: async () => one('labAccount', account),
      labs: async () => ({ items: this.unlessEmpty([one('lab', lab)]), failures: [] }),
      lab: async (id: string) => one('lab', official(id)),
      accountLabs: async (id: string) => this.unlessEmpty([one('lab', `${id}/labs/old`)]),
      template: async (id: string) =>
        id.endsWith('/empty') || this.isEmpty ? undefined : one('labMachine', `${official(id)}/virtualMachines/0`),
      sharedImages: async () => (
        this.asked.push('shared'),
        this.unlessEmpty([offered(`${account}/sharedimages`, 'one')])
      ),
    } as unknown as LabReader,
    this.compute,
  );

  private unlessEmpty<T>(items: readonly T[]): readonly T[] {
    return this.isEmpty ? [] : items;
  }
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

  it('reports that galleries may have been attached for plans and for lists of accounts, but not for labs', async () => {
    const azure = new Azure(true);
    const { store } = azure;
    const reports: true[] = [];
    store.onDidAttach(() => reports.push(true));
    const doesReport = async (read: () => Promise<unknown>): Promise<boolean> => {
      reports.length = 0;
      await read();
      await settled();
      return reports.length > 0;
    };
    for (const read of [() => store.loadLabs(), () => store.loadAccountLabs(account), () => store.loadTemplates(lab)])
      assert.equal(await doesReport(read), false);
    for (const read of [() => store.loadPlans(), () => store.loadAttached(account)])
      assert.equal(await doesReport(read), true);
    azure.plan = { ...plan, galleryId: other.id };
    assert.equal(await doesReport(() => store.reread(plan.id)), true);
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

  it('reads each kind of resource by itself, with its kind, and nothing else', async () => {
    const { store, asked } = new Azure(true);
    for (const [id, kind] of [
      [plan.id, 'labPlan'],
      [account, 'labAccount'],
      [lab, 'lab'],
      [`${account}/labs/old`, 'lab'],
      [`${plan.id}/images/one`, 'labImage'],
      [`${account}/sharedimages/one`, 'labImage'],
      [`${account}/sharedgalleries/images`, 'attachedGallery'],
      [`${lab}/virtualMachines/0`, 'labMachine'],
    ] as const) {
      const read = await store.reread(id.replace('Microsoft.LabServices', 'MICROSOFT.labservices'));
      assert.deepEqual([read?.kind, read?.id], [kind, id]);
      assert.equal(store.get(id), read);
    }
    assert.deepEqual(asked, ['only one', 'shared']);
    for (const id of [
      `${account}/sharedimages/none`,
      `${account}/sharedgalleries/none`,
      `${lab}/virtualMachines/1`,
      `${lab}/schedules/monday`,
      images.id,
      'nothing',
      '',
    ])
      assert.equal(await store.reread(id), undefined, id);
  });

  it('knows of no machine where a lab has none', async () => {
    const { store } = new Azure(true);
    const empty = plan.id.replace('labPlans/spring', 'labs/empty');
    assert.deepEqual((await store.loadTemplates(empty)).items, []);
    assert.equal(await store.reread(`${empty}/virtualMachines/0`), undefined);
  });

  it('puts each resource that was read alone into the list that contains it', async () => {
    const azure = new Azure(true);
    const { store } = azure;
    const lists = [
      [() => store.loadAccounts(), account],
      [() => store.loadLabs(), lab],
      [() => store.loadAccountLabs(account), `${account}/labs/old`],
      [() => store.loadImages(account), `${account}/sharedimages/one`],
      [() => store.loadAttached(account), `${account}/sharedgalleries/images`],
      [() => store.loadTemplates(lab), `${lab}/virtualMachines/0`],
    ] as const;
    for (const [load, id] of lists) {
      azure.isEmpty = true;
      assert.deepEqual((await load()).items, [], id);
      azure.isEmpty = false;
      await store.reread(id);
      assert.deepEqual(
        (await load()).items.map(item => item.id),
        [id],
      );
    }
    assert.equal((await store.loadLabs()).items.length, 1, 'a lab of an account is in a list of its own');
  });

  it('knows which galleries are attached to a lab plan or a lab account', async () => {
    const { store } = new Azure(true);
    const isAttached = (): readonly boolean[] => [images.id.toUpperCase(), other.id].map(id => store.isAttached(id));
    assert.deepEqual(isAttached(), [false, false]);
    await store.loadAttached(account);
    assert.deepEqual(isAttached(), [false, false], 'the account isn’t known');
    await store.loadAccounts();
    assert.deepEqual(isAttached(), [true, false]);
    const azure = new Azure();
    azure.plan = { ...plan, galleryId: undefined };
    await azure.store.loadPlans();
    assert.equal(azure.store.isAttached(images.id), false);
    azure.plan = plan;
    await azure.store.loadPlans(true);
    assert.equal(azure.store.isAttached(images.id), true);
    assert.equal(azure.store.isAttached(other.id), false);
  });

  it('loads images again only when another gallery is attached, by a list that was loaded', async () => {
    const azure = new Azure();
    const { store, asked } = azure;
    await store.loadPlans();
    azure.plan = { ...plan, galleryId: other.id };
    await store.reread(plan.id);
    azure.plan = plan;
    await store.reread(plan.id);
    await settled();
    assert.deepEqual(asked, [], 'no images were loaded');
    await store.loadImages(plan.id);
    await store.reread(plan.id);
    await store.reread(`${plan.id}/images/one`);
    await settled();
    assert.deepEqual(asked, ['one,two', 'only one']);
    await store.loadImages(account);
    await store.reread(`${account}/sharedimages/one`);
    await settled();
    assert.deepEqual(asked.slice(2), ['shared', 'shared']);
  });

  it('ignores versions of a definition whose image was not there when images were read', async () => {
    const azure = new Azure();
    await azure.store.loadPlans();
    await azure.store.loadImages(plan.id);
    await settled();
    azure.versions = [version(definition(images, 'three'), '1.0.0')];
    await azure.compute.reread(azure.versions[0]?.id ?? '');
    await settled();
    assert.deepEqual(azure.asked, ['one,two']);
  });

  it('ignores the definitions of other galleries, and of a plan without one', async () => {
    for (const galleryId of [images.id, undefined]) {
      const azure = new Azure();
      azure.plan = { ...plan, galleryId };
      await azure.store.loadPlans();
      await azure.store.loadImages(plan.id);
      await settled();
      azure.asked.length = 0;
      azure.definitions = [...azure.definitions, definition(other, 'three')];
      await azure.compute.loadDefinitions(other.id, true);
      await settled();
      assert.deepEqual(azure.asked, []);
      assert.equal(azure.store.images(plan.id).items.length, galleryId ? 2 : 0);
    }
  });

  it('says why the images of a gallery could not be listed', async () => {
    const azure = new Azure();
    azure.definitionsFail = true;
    const { items, failures } = await azure.store.loadImages(plan.id);
    assert.deepEqual([items, failures[0]?.failure.message], [[], 'No route to Azure']);
    assert.deepEqual(azure.asked, []);
  });
});
