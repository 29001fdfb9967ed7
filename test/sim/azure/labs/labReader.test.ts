import assert from 'node:assert/strict';
import type { LabReader } from '../../../../src/azure/labPorts';
import { createLabReader } from '../../../../src/azure/labs/labReader';
import { hasRole } from '../../../../src/domain/labs/owner/hasRole';
import {
  academy,
  academyGroup,
  development,
  gallery,
  labServices,
  portTraining,
  production,
  springTerm,
  summerSchool,
} from '../../labs/labDriver';
import { sampleDirectory, type Sample } from '../sampleDirectory';

const account = `${labServices}/labaccounts/academy-classic`;
const idIn = (subscription: string): string => subscription.split('/')[2] ?? '';
const namesOf = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name).sort();

describe('LabReader', () => {
  let sample: Sample;
  let reader: LabReader;
  beforeEach(() => {
    sample = sampleDirectory();
    reader = createLabReader(sample.directory);
  });

  const lists = async (): Promise<unknown> => [
    (await reader.labPlans()).items.map(({ name, galleryId, allowedRegions }) => [name, galleryId, allowedRegions]),
    namesOf((await reader.labs()).items),
    (await reader.labAccounts()).items.map(({ name, kind }) => [name, kind]),
  ];

  it('lists the same lab plans, labs and lab accounts with and without Resource Graph', async () => {
    const byGraph = await lists();
    assert.ok(!sample.requests('GET').some(one => one.includes('LabServices')));
    sample.azure.world.faults = [{ kind: 'forbid', url: 'Microsoft.ResourceGraph' }];
    const bySubscription = await lists();
    assert.deepEqual(sorted(bySubscription), sorted(byGraph));
    const [plans, labs] = byGraph as [unknown[], string[]];
    assert.equal(plans.length, 3);
    assert.ok(labs.includes('crane-operators') && labs.includes('cad-basics') && !labs.includes('biology-classic'));
  });

  it('reads a lab plan and a lab with its error, and returns undefined for a missing one', async () => {
    assert.deepEqual((await reader.labPlan(springTerm))?.allowedRegions, ['uksouth', 'northeurope', 'westeurope']);
    assert.equal((await reader.labPlan(summerSchool))?.galleryId, undefined);
    assert.equal(await reader.labPlan(`${springTerm}-2`), undefined);
    const lab = await reader.lab(`${labServices}/labs/game-design`);
    assert.deepEqual([lab?.error?.code, lab?.error?.action], ['SharedImageExportFailed', 'SaveImage']);
    const cad = await reader.lab(`${labServices}/labs/cad-basics`);
    assert.deepEqual(
      [cad?.definitionId, cad?.exactVersion, cad?.state, cad?.createOption, cad?.capacity, cad?.adminUser],
      [`${gallery}/images/cad-workstation`, '1.1.0', 'Published', 'TemplateVM', 2, 'instructor'],
    );
    assert.equal((await reader.lab(`${labServices}/labs/intro-to-linux`))?.definitionId, undefined);
  });

  it('reads the VMs of a lab, and its template if it has one', async () => {
    const machines = await reader.machines(`${labServices}/labs/cad-basics`);
    assert.deepEqual(
      machines.map(({ name, isTemplate }) => [name, isTemplate]),
      [
        ['0', true],
        ['1', false],
        ['2', false],
      ],
    );
    assert.equal((await reader.template(`${labServices}/labs/intro-to-linux`))?.state, 'Running');
    assert.equal(await reader.template(`${labServices}/labs/statistics`), undefined);
  });

  it('reads the images of a lab plan by name, without paging through the Marketplace', async () => {
    const names = ['classroom-windows-11', 'classroom-ubuntu', 'cad-workstation', 'robotics-lab', 'nothing'];
    const images = await reader.planImages(springTerm, names);
    assert.deepEqual(
      images.map(({ name, enabled, availableRegions }) => [name, enabled, availableRegions]),
      [
        ['classroom-windows-11', true, ['uksouth', 'northeurope']],
        ['classroom-ubuntu', false, ['uksouth', 'northeurope']],
        ['robotics-lab', true, ['northeurope']],
      ],
    );
    assert.equal(images[0]?.definitionId, `${gallery}/images/classroom-windows-11`);
    assert.equal(await reader.planImage(springTerm, 'cad-workstation'), undefined);
    assert.equal(await reader.planImage(springTerm, 'Canonical.0001-com-ubuntu-server-jammy.22_04-lts'), undefined);
    assert.deepEqual(await reader.enabledImages(springTerm), { ofGallery: 4, ofMarketplace: 2 });
    const pages = sample.azure.world.requests.filter(({ url }) => /\/images\?/.test(url) && !url.includes('filter'));
    assert.deepEqual(pages, []);
  });

  it('reads the attached galleries, images and labs of a classic lab account', async () => {
    assert.deepEqual(await reader.attachedGalleries(account), [
      { id: `${account}/sharedgalleries/academy_images`, name: 'academy_images', galleryId: gallery },
    ]);
    const images = await reader.sharedImages(account);
    const ubuntu = images.find(({ name }) => name === 'classroom-ubuntu');
    assert.deepEqual([ubuntu?.enabled, ubuntu?.definitionId], [false, `${gallery}/images/classroom-ubuntu`]);
    const labs = await reader.accountLabs(account);
    assert.deepEqual(
      labs.map(({ name, state, labAccountId, labPlanId }) => [name, state, labAccountId, labPlanId]),
      [
        ['biology-classic', 'Published', account, undefined],
        ['history-classic', 'Draft', account, undefined],
      ],
    );
    assert.ok(labs.every(lab => lab.definitionId?.startsWith(`${gallery}/images/`) && lab.adminUser !== undefined));
    assert.deepEqual(await reader.lab(labs[0]?.id ?? ''), labs[0]);
    assert.equal((await reader.labAccount(account))?.location, 'uksouth');
  });

  it('reads the VM sizes of a region and their core usage', async () => {
    const [sizes, usages] = await Promise.all([
      reader.sizes(idIn(academy), 'uksouth'),
      reader.usages(idIn(academy), 'uksouth'),
    ]);
    const small = sizes.find(({ name }) => name === 'Classic_Fsv2_2_4GB_128_S_SSD');
    assert.deepEqual(
      [small?.vCPUs, small?.memoryGB, small?.gpu, small?.minCapacity, small?.maxCapacity],
      [2, 4, false, 0, 400],
    );
    assert.ok(usages.some(({ family, current, limit }) => family === small?.family && current > 0 && limit === 100));
    const west = await reader.sizes(idIn(academy), 'West Central US');
    assert.equal(west.find(({ gpu }) => gpu)?.restriction, 'NotAvailableForSubscription');
    assert.ok(sizes.every(({ restriction }) => restriction === undefined));
  });

  it('reads which resource providers are registered in which subscription', async () => {
    const found = await reader.registrations([idIn(academy), idIn(academy).toUpperCase(), idIn(development)]);
    assert.deepEqual(
      found.map(({ subscriptionId, namespace, state }) => [subscriptionId, namespace, state]),
      [
        [idIn(academy), 'Microsoft.LabServices', 'Registered'],
        [idIn(academy), 'Microsoft.Compute', 'Registered'],
        [idIn(development), 'Microsoft.LabServices', 'NotRegistered'],
        [idIn(development), 'Microsoft.Compute', 'Registered'],
      ],
    );
  });

  it('reads the roles of Lab Services on a gallery by its application ID', async () => {
    assert.equal(hasRole('plan', gallery, await reader.galleryAccess('plan', gallery)), true);
    const edge = `${production}/resourceGroups/rg-edge-prod/providers/Microsoft.Compute/galleries/edge_fleet`;
    assert.equal(hasRole('account', edge, await reader.galleryAccess('account', edge)), false);
    assert.ok((await reader.labPlan(portTraining))?.galleryId);
  });

  it('leaves the access unknown when the directory or the roles cannot be read', async () => {
    sample.azure.world.denyRules = [{ action: 'Microsoft.Graph/*', scope: '/' }];
    assert.deepEqual(await reader.galleryAccess('plan', gallery), { principalId: undefined });
    sample.azure.world.denyRules = [{ action: 'Microsoft.Authorization/roleAssignments/read', scope: academyGroup }];
    const { principalId, roles } = await reader.galleryAccess('plan', gallery);
    assert.equal(typeof principalId, 'string');
    assert.equal(roles, undefined);
    sample.azure.world.denyRules = [];
    sample.azure.world.registrations = {};
    assert.deepEqual(await reader.galleryAccess('plan', gallery), { principalId: null });
  });

  it('lists a lab without properties, with its state and size undefined', async () => {
    sample.azure.world.put({
      id: `${labServices}/labs/odd`,
      name: 'odd',
      type: 'Microsoft.LabServices/labs',
      properties: {},
    });
    const odd = (await reader.labs()).items.find(({ name }) => name === 'odd');
    assert.deepEqual([odd?.title, odd?.state, odd?.size], ['odd', undefined, undefined]);
  });
});

function sorted(value: unknown): unknown {
  return (value as unknown[][]).map(list => list.map(item => JSON.stringify(item)).sort());
}
