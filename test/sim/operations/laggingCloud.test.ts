import assert from 'node:assert/strict';
import { createLabReader } from '../../../src/azure/labs/labReader';
import { createReader } from '../../../src/azure/reader';
import type { Change, Plan } from '../../../src/domain/plan/plan';
import { createSampleAzure, type SampleAzureOptions } from '../../../src/simulator/entry';
import { deletionPlan } from '../../support/deletionPlan';
import { wizardsOver } from '../../support/sampleServices';
import { sampleDirectory } from '../azure/sampleDirectory';
import { clonePlan } from './clonePlan';
import { SampleDesk } from './sampleDesk';

const refusedIn = (desk: SampleDesk): string[] =>
  desk.sample.world.requests.filter(({ status }) => status === 400).map(({ method, url }) => `${method} ${url}`);

async function carryOut(desk: SampleDesk, plan: Plan): Promise<void> {
  const { operations } = desk.process();
  const record = await operations.start(plan);
  assert.ok('steps' in record, JSON.stringify(record));
  await desk.until(() => !['running', undefined].includes(operations.get(record.id)?.state), plan.title);
  const { state, steps } = operations.get(record.id) ?? {};
  assert.equal(state, 'succeeded', JSON.stringify(steps));
  await operations.dispose();
}

const change = (one: Change): Plan => ({ kind: 'editRegions', title: one.kind, notices: [], changes: [one] });

describe('In a cloud that lags two years behind in api-versions', () => {
  it('an image is cloned, its regions edited, and all of it deleted, each accepted once', async () => {
    const desk = new SampleDesk({ seed: 'lagging' });
    const clone = clonePlan(desk.sample.subscriptions[0]?.id ?? '');
    await carryOut(desk, clone);
    assert.deepEqual(desk.accepted(clone), [1, 1, 1]);
    const version = clone.changes[2]?.target ?? '';
    const added = { name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' } as const;
    const edit = change({
      kind: 'updateVersion',
      target: version,
      spec: { addRegions: [added], removeRegions: ['westus3'] },
    });
    await carryOut(desk, edit);
    const { services } = wizardsOver(desk.sample);
    const regions = (await services.reader.version(version))?.targetRegions.map(({ name }) => name);
    assert.deepEqual(regions, ['eastus2', 'northeurope']);
    const deletion = await deletionPlan([clone.changes[0]?.target ?? ''], services);
    const codes: readonly string[] = deletion.notices.map(({ code }) => code);
    assert.ok(!codes.includes('contentsUnknown'), codes.join(', '));
    await carryOut(desk, deletion);
    assert.deepEqual(desk.accepted(deletion), [3, 2, 2], 'each created and deleted once, and the version updated once');
    assert.equal(desk.sample.world.get(clone.changes[0]?.target ?? ''), undefined);
    assert.ok(refusedIn(desk).length > 0, 'the cloud lags');
  });

  it('everything is read: galleries, images, shared and community galleries, labs', async () => {
    const read = async (options: SampleAzureOptions) => {
      const { directory, azure } = sampleDirectory(options);
      const [reader, labs] = [createReader(directory), createLabReader(directory)];
      const [galleries, images] = await Promise.all([reader.galleries(), reader.managedImages()]);
      const gallery = galleries.items.find(({ name }) => name === 'golden_images')?.id ?? '';
      const definitions = await reader.definitions(gallery);
      const academy = await labs.labs();
      const each = await Promise.all(azure.subscriptions.map(({ id }) => reader.sharedGalleries(id)));
      const community = (
        await reader.gallerySharing(galleries.items.find(({ name }) => name === 'ml_images')?.id ?? '')
      )?.community?.publicNames[0];
      return {
        galleries: [galleries.failures, galleries.items.map(({ id }) => id)],
        images: [images.failures, images.items.map(({ id }) => id)],
        definitions,
        versions: await reader.versions(definitions[0]?.id ?? ''),
        shared: each.map(({ items, failures }) => [failures, items]),
        community: await reader.versions(`/CommunityGalleries/${community ?? ''}/Images/cuda-12-training`),
        locations: await reader.locations(azure.subscriptions[0]?.id ?? ''),
        others: await reader.otherGalleryContents(gallery),
        labs: [academy.failures, academy.items],
        template: await labs.template(academy.items[0]?.id ?? ''),
      };
    };
    assert.deepEqual(await read({ seed: 'lagging' }), await read({}));
  });

  it('refuses an api-version as Azure does, and its provider lists what it offers', async () => {
    const sample = createSampleAzure({ clock: 'hand', lag: [{ of: 'Microsoft.Compute', newest: '2024-03-03' }] });
    const subscription = `/subscriptions/${sample.subscriptions[0]?.id ?? ''}`;
    const send = async (url: string): Promise<[number, unknown]> => {
      const headers = { authorization: `Bearer ${sample.tokenFor(sample.tenants[0]?.id ?? '')}` };
      const { status, body = '' } = await sample.handle({
        method: 'GET',
        url: `https://management.azure.com${subscription}${url}`,
        headers,
      });
      return [status, JSON.parse(body)];
    };
    const galleries = '/providers/Microsoft.Compute/galleries?api-version=';
    assert.equal((await send(`${galleries}2024-03-03`))[0], 200);
    const [status, body] = await send(`${galleries}2025-12-03`);
    assert.equal(status, 400);
    assert.match(
      JSON.stringify(body),
      /"code":"InvalidResourceType","message":"The resource type 'galleries' could not be found in the namespace 'Microsoft.Compute' for api version '2025-12-03'. The supported api-versions are '[^']*,2024-03-03'/,
    );
    const [, provider] = await send('/providers/Microsoft.Compute?api-version=2021-04-01');
    const types = (provider as { resourceTypes: { resourceType: string; apiVersions: string[] }[] }).resourceTypes;
    assert.equal(types.find(({ resourceType }) => resourceType === 'galleries')?.apiVersions[0], '2024-03-03');
    assert.ok(!types.some(({ resourceType }) => resourceType === 'galleries/scripts'));
  });
});
