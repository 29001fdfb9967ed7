import assert from 'node:assert/strict';
import type { LabReader } from '../../../src/azure/labPorts';
import type { AzureSubscription, Listing } from '../../../src/azure/ports';
import { idKey, sameId } from '../../../src/domain/id/resourceId';
import type { LabImage } from '../../../src/domain/labs/image/labImage';
import type { Lab, LabMachine } from '../../../src/domain/labs/lab/lab';
import type { LabAccount } from '../../../src/domain/labs/owner/labAccount';
import type { LabPlan } from '../../../src/domain/labs/owner/labPlan';
import type { Session } from '../../../src/signIn/session';
import { createLabStore } from '../../../src/store/labs/createLabStore';
import type { LabStore } from '../../../src/store/labs/labStore';
import { createPollBudget } from '../../../src/store/pollBudget';
import type { LabTreeServices } from '../../../src/tree/labTreeServices';
import { NodeTree } from '../../../src/tree/nodeTree';
import type { Presentation } from '../../../src/tree/presentation';
import { labTree } from '../../../src/tree/root/labTree';
import type { TreeNode } from '../../../src/tree/treeNode';
import { findLabNode } from '../../../src/tree/view/findLabNode';
import { tooltipText } from '../../support/tooltipText';
import { definition, gallery, subscriptionB, version } from '../store/fakeReader';
import { manualClock } from '../watching/manualClock';
import { labels, now, settled, TreeWorld } from './treeWorld';

const images = gallery('images');
const labServices = '/subscriptions/aaaa/resourceGroups/rg/providers/Microsoft.LabServices';

function plan(name: string, more: Partial<LabPlan> = {}): LabPlan {
  const id = `${labServices}/labPlans/${name}`;
  return {
    ...{ kind: 'labPlan', id, name, location: 'westeurope', tags: {}, provisioningState: 'Succeeded' },
    ...{ galleryId: images.id, allowedRegions: [], ...more },
  };
}

const spring = plan('spring');
const account: LabAccount = {
  ...{ kind: 'labAccount', id: `${labServices}/labaccounts/classic`, name: 'classic', location: 'westeurope' },
  ...{ tags: {}, provisioningState: 'Succeeded' },
};

function lab(name: string, more: Partial<Lab> = {}): Lab {
  return {
    ...{ kind: 'lab', id: `${labServices}/labs/${name}`, name, title: `The ${name}`, location: 'westeurope', tags: {} },
    ...{ provisioningState: 'Succeeded', labPlanId: spring.id, state: 'Published', createOption: 'TemplateVM' },
    ...more,
  };
}

function offered(name: string, more: Partial<LabImage> = {}): LabImage {
  return {
    ...{ id: `${spring.id}/images/${name}`, name, displayName: name, enabled: false },
    ...{ definitionId: `${images.id}/images/${name}`, availableRegions: ['westeurope'], ...more },
  };
}

/** Lab Services with the resources that a test defines, under the real stores and nodes. */
class LabWorld extends TreeWorld {
  plansInAzure: LabPlan[] = [spring];
  accountsInAzure: LabAccount[] = [];
  labsInAzure: Lab[] = [];
  imagesInAzure: LabImage[] = [];
  machine: LabMachine | undefined;
  refused: AzureSubscription[] = [];

  override readonly session = {
    state: () => this.sessionState(),
    directory: { subscriptions: () => [{ id: 'aaaa', name: 'A', tenantId: 't' }] },
  } as unknown as Session;

  readonly clock = manualClock(now);
  /** Keys of labs that were read individually. */
  readonly askedAlone: string[] = [];

  readonly labs: LabStore = createLabStore(
    {
      labPlans: async () => this.listing('labPlans', this.plansInAzure),
      labAccounts: async () => this.listing('labAccounts', this.accountsInAzure),
      labs: async () => this.listing('labs', this.labsInAzure),
      accountLabs: async () => [lab('biology', { labAccountId: account.id, labPlanId: undefined })],
      attachedGalleries: async () => [
        { id: `${account.id}/sharedgalleries/images`, name: 'images', galleryId: images.id },
      ],
      sharedImages: async () => this.imagesInAzure,
      labPlan: async (id: string) => this.plansInAzure.find(one => sameId(one.id, id)),
      lab: async (id: string) => {
        this.askedAlone.push(idKey(id));
        return this.labsInAzure.find(one => sameId(one.id, id));
      },
      planImages: async () => this.imagesInAzure,
      planImage: async (_: string, name: string) => this.imagesInAzure.find(one => one.name === name),
      template: async () => this.machine,
    } as unknown as LabReader,
    this.store,
    { clock: this.clock, budget: createPollBudget() },
  );
  readonly services: LabTreeServices = this;
  readonly rows: NodeTree = new NodeTree(() => this.shown.roots(this.groupBy));
  readonly shown = labTree(this.rows, this);

  constructor() {
    super();
    this.rows.onDidChange(change => {
      this.redrawn.push(...(change === 'all' ? ['all'] : change.map(node => node.resourceId ?? node.id)));
    });
  }

  /** Expands the view along the labels as VS Code would. */
  async look(...path: readonly string[]): Promise<readonly TreeNode[]> {
    let nodes = await this.drawnBelow(undefined);
    for (const label of path) {
      const node = nodes.find(one => one.getTreeItem().label === label);
      assert.ok(node, `no ${label} among ${labels(nodes).join(', ')}`);
      nodes = await this.drawnBelow(node);
    }
    return nodes;
  }

  async row(...path: readonly string[]): Promise<Presentation> {
    const nodes = await this.look(...path.slice(0, -1));
    // Rows that were requested on the way appear once they arrive.
    await settled();
    const node = nodes.find(one => one.getTreeItem().label === path.at(-1));
    return node?.getTreeItem() ?? assert.fail(`no ${path.at(-1) ?? ''} among ${labels(nodes).join(', ')}`);
  }

  private async drawnBelow(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const nodes = await this.rows.children(parent);
    for (const node of nodes) this.rows.draw(node);
    return nodes;
  }

  private listing<T>(list: string, items: readonly T[]): Listing<T> {
    this.asked.push(list);
    const failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'You may not.' } as const;
    return { items, failures: this.refused.map(subscription => ({ subscription, failure })) };
  }
}

function world(more: Partial<LabWorld> = {}): LabWorld {
  return Object.assign(new LabWorld(), more);
}

describe('Lab Services view', () => {
  it('shows lab plans, then classic lab accounts, then labs that belong to neither', async () => {
    const labs = world({
      plansInAzure: [spring, plan('autumn', { galleryId: undefined })],
      accountsInAzure: [account],
      labsInAzure: [
        lab('a'),
        lab('b'),
        lab('lost', { labPlanId: plan('gone').id }),
        lab('bare', { labPlanId: undefined }),
      ],
    });
    assert.deepEqual(labels(await labs.look()), ['autumn', 'spring', 'classic', 'Labs without a lab plan']);
    assert.equal((await labs.row('autumn')).description, 'no gallery · 0 labs · West Europe');
    const own = await labs.row('spring');
    assert.equal(own.description, 'images · 2 labs · West Europe');
    assert.equal(own.contextValue, 'labPlan+gallery');
    assert.equal(own.accessibilityLabel, 'Lab plan spring, images, 2 labs, West Europe');
    assert.deepEqual(labels(await labs.look('Labs without a lab plan')), ['bare', 'lost']);
    assert.match((await labs.row('Labs without a lab plan', 'lost')).contextValue, /\+orphaned$/);
  });

  it('requests lab plans, lab accounts, and labs once and nothing below them', async () => {
    const labs = world({ labsInAzure: [lab('a')] });
    await labs.look();
    await labs.look();
    assert.deepEqual(labs.asked, ['labPlans', 'labAccounts', 'labs']);
  });

  it("shows one row for a subscription that can't be read, next to the others", async () => {
    const labs = world({ refused: [subscriptionB] });
    assert.deepEqual(labels(await labs.look()), ['spring', 'B']);
  });

  it('polls the labs that Lab Services is working on only while they are visible', async () => {
    const busy = lab('busy', { state: 'Publishing', provisioningState: 'Updating' });
    const labs = world({ labsInAzure: [lab('still'), busy, lab('locked', { provisioningState: 'Locked' })] });
    await labs.look('spring');
    await settled();
    assert.deepEqual(labs.askedAlone, [], 'the view is not visible');
    labs.shown.watching.visible(true);
    await settled();
    assert.deepEqual(labs.askedAlone, [idKey(busy.id)]);
    labs.labsInAzure = [lab('still'), lab('busy'), lab('locked', { provisioningState: 'Locked' })];
    await labs.clock.pass(30_000);
    assert.equal((await labs.row('spring', 'busy')).description, 'published');
    await labs.clock.pass(120_000);
    assert.deepEqual(labs.askedAlone, [idKey(busy.id), idKey(busy.id)], 'the lab is no longer busy');
    labs.shown.dispose();
  });

  it('shows the retirement date of Lab Services', () => {
    assert.match(world().shown.message(), /ends on 2027-06-28 \(\d+ days left\)/);
  });

  it('shows the gallery, the number of enabled images, and the labs of a lab plan', async () => {
    const labs = world({
      definitionsInAzure: ['one', 'two', 'big'].map(name => definition(images, name)),
      imagesInAzure: [offered('one', { enabled: true }), offered('two')],
      labsInAzure: [lab('a')],
    });
    assert.deepEqual(labels(await labs.look('spring')), ['images', 'Images', 'a']);
    assert.equal((await labs.row('spring', 'Images')).description, '1 of 3 enabled');
    assert.equal((await labs.row('spring', 'images')).click?.command, 'reveal');
  });

  it('offers to attach a gallery to a lab plan that has none', async () => {
    const labs = world({ plansInAzure: [plan('spring', { galleryId: undefined })] });
    assert.deepEqual(labels(await labs.look('spring')), ['No gallery', 'No labs yet.']);
    const row = await labs.row('spring', 'No gallery');
    assert.deepEqual(
      [row.description, row.contextValue, row.click?.command],
      ['Attach Gallery…', 'noGallery', 'attachGallery'],
    );
  });

  describe('Lab images', () => {
    const cases: readonly (readonly [when: string, LabImage | undefined, object, string, string, string])[] = [
      ['is enabled', offered('one', { enabled: true }), {}, 'pass', 'enabled', 'labImage+enabled'],
      ['is disabled', offered('one'), {}, 'circle-outline', 'disabled', 'labImage+disabled'],
      [
        'is enabled but not replicated to the region',
        offered('one', { enabled: true, availableRegions: ['northeurope'] }),
        ...([{}, 'warning', 'enabled · not in West Europe', 'labImage+enabled'] as const),
      ],
      [
        'is too large',
        undefined,
        { osDiskSizeGB: 256 },
        'eye-closed',
        'hidden by Lab Services · 256 GB',
        'labImage+hidden',
      ],
      [
        'has two disks',
        undefined,
        { dataDisks: [{ lun: 0, sizeGB: 64 }] },
        'eye-closed',
        'hidden by Lab Services · 2 disks',
        'labImage+hidden',
      ],
    ];
    for (const [when, image, ofVersion, icon, description, contextValue] of cases) {
      it(`shows that an image ${when}`, async () => {
        const one = definition(images, 'one');
        const labs = world({
          definitionsInAzure: [one],
          versionsInAzure: [version(one, '1.0.0', ofVersion)],
          imagesInAzure: image ? [image] : [],
        });
        const row = await labs.row('spring', 'Images', 'one');
        assert.deepEqual(
          [row.icon, row.description, row.contextValue].map(one =>
            typeof one === 'string' ? one : Object.values(one ?? {})[0],
          ),
          [icon, description, contextValue],
        );
        assert.equal(row.accessibilityLabel, `Image one, ${description.replace(' · ', ', ')}`);
      });
    }

    it('shows that an image has no versions', async () => {
      const labs = world({ definitionsInAzure: [definition(images, 'one')] });
      assert.equal((await labs.row('spring', 'Images', 'one')).description, 'hidden by Lab Services · no versions');
    });

    it('redraws the images and their count when one is enabled', async () => {
      const labs = world({
        definitionsInAzure: [definition(images, 'one'), definition(images, 'two')],
        imagesInAzure: [offered('one'), offered('two')],
      });
      await labs.look('spring', 'Images');
      await settled();
      labs.redrawn = [];
      labs.imagesInAzure = [offered('one'), offered('two', { enabled: true })];
      await labs.labs.reread(offered('two').id);
      await settled();
      // Redrawing the heading redraws the rows below it.
      assert.deepEqual(
        labs.redrawn.map(id => id.split('/').at(-1)),
        ['images'],
      );
      assert.equal((await labs.row('spring', 'Images')).description, '1 of 2 enabled');
    });
  });

  describe('Labs', () => {
    const one = definition(images, 'one');
    const made = { definitionId: one.id, exactVersion: '1.0.3' };
    const cases: readonly (readonly [
      when: string,
      Partial<Lab>,
      icon: string,
      description: string,
      context: string,
    ])[] = [
      ['is published', {}, 'beaker', 'published', 'lab+published+template'],
      ['is a draft', { state: 'Draft' }, 'edit', 'draft', 'lab+draft+template'],
      [
        'is being published',
        { state: 'Publishing', provisioningState: 'Updating' },
        'sync',
        'being published',
        'lab+publishing+template+busy',
      ],
      ['has failed', { state: 'Draft', provisioningState: 'Failed' }, 'error', 'failed', 'lab+draft+template+failed'],
      ['is locked', { provisioningState: 'Locked' }, 'lock', 'locked', 'lab+published+template+locked'],
      [
        'uses an older version of its image',
        made,
        'beaker',
        'published · 1.0.3, newest 1.0.5 · one',
        'lab+published+template+newerVersion',
      ],
      [
        'uses the newest version of its image',
        { ...made, exactVersion: '1.0.5' },
        'beaker',
        'published · 1.0.5 · one',
        'lab+published+template',
      ],
      ['has no template', { createOption: 'Image' }, 'beaker', 'published', 'lab+published'],
    ];
    for (const [when, is, icon, description, contextValue] of cases) {
      it(`shows that a lab ${when}`, async () => {
        const labs = world({
          labsInAzure: [lab('a', is)],
          versionsInAzure: [version(one, '1.0.3'), version(one, '1.0.5')],
        });
        const row = await labs.row('spring', 'a');
        assert.deepEqual(
          [Object.values(row.icon)[0], row.description, row.contextValue],
          [icon, description, contextValue],
        );
        assert.equal(row.children, is.createOption === 'Image' ? 'none' : 'collapsed');
      });
    }

    it("explains in the tooltip of a lab why its template can't be exported, with its last error", async () => {
      const labs = world({
        labsInAzure: [
          lab('a', {
            location: 'northeurope',
            error: { code: 'SharedImageExportFailed', message: 'No space.', action: 'SaveImage' },
          }),
        ],
      });
      const tooltip = tooltipText((await labs.row('spring', 'a')).tooltip);
      assert.match(tooltip, /The a is in North Europe, but its lab plan is in West Europe/);
      assert.match(tooltip, /Last error \(SaveImage\): SharedImageExportFailed: No space/);
    });

    it('shows the template VM below a lab with its state', async () => {
      const labs = world({
        labsInAzure: [lab('a')],
        machine: {
          ...{ id: `${lab('a').id}/virtualMachines/0`, name: '0', isTemplate: true },
          ...{ state: 'Running', provisioningState: 'Succeeded' },
        },
      });
      const row = await labs.row('spring', 'a', 'Template VM');
      assert.deepEqual(
        [row.icon, row.description, row.contextValue],
        [{ codicon: 'vm-running' }, 'running', 'labMachine+running'],
      );
    });
  });

  it('shows the images and labs of a classic lab account', async () => {
    const labs = world({
      accountsInAzure: [account],
      imagesInAzure: [offered('one', { enabled: true, availableRegions: [] })],
    });
    assert.deepEqual(labels(await labs.look('classic')), ['images', 'Images', 'biology']);
    assert.equal((await labs.row('classic', 'Images')).description, '1 of 1 enabled');
    assert.equal((await labs.row('classic', 'Images', 'one')).description, 'enabled');
    assert.match((await labs.row('classic', 'biology')).contextValue, /^lab\+classic/);
  });

  it('finds labs, templates, and images when everything is collapsed and grouped', async () => {
    const id = `${lab('a').id}/virtualMachines/0`;
    const labs = world({
      groupBy: 'location',
      labsInAzure: [lab('a'), lab('lost', { labPlanId: undefined })],
      definitionsInAzure: [definition(images, 'one')],
      machine: { id, name: '0', isTemplate: true, state: 'Stopped', provisioningState: 'Succeeded' },
    });
    for (const [wanted, path] of [
      [lab('a').id, 'West Europe/spring/a'],
      [lab('lost').id.toUpperCase(), 'Labs without a lab plan/lost'],
      [id, 'West Europe/spring/a/Template VM'],
      [`${spring.id}/images/one`, 'West Europe/spring/Images/one'],
    ] as const) {
      const names: string[] = [];
      for (let node = await findLabNode(labs.rows, labs.labs, wanted); node; node = node.parent)
        names.unshift(node.getTreeItem().label);
      assert.equal(names.join('/'), path);
    }
    assert.equal(await findLabNode(labs.rows, labs.labs, lab('nowhere').id), undefined);
  });
});
