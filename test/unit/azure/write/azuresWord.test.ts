import assert from 'node:assert/strict';
import type { Submission } from '../../../../src/azure/ports';
import { createWriter } from '../../../../src/azure/writer';
import { AzureError, toFailure, type FailureReason } from '../../../../src/domain/errors/failure';
import type { Change } from '../../../../src/domain/plan/plan';
import { everyKind } from '../../../support/everyKind';
import { notFound, scriptedAzure, subscription, type Reply } from '../scriptedAzure';

const gallery = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
const version = `${gallery}/images/i/versions/1.0.0`;
const deletion: Change = { kind: 'deleteVersion', target: version };
const creation: Change = { kind: 'createGallery', target: gallery, spec: { location: 'westeurope' } };
const poll = 'https://management.azure.com/poll?sig=x';

const page = '<html>Not here</html>';
const error = (status: number, code: string, message = 'No.'): Reply => ({
  status,
  body: { error: { code, message } },
});
const foreign: readonly Reply[] = [
  { status: 404, body: page },
  { status: 404, body: '' },
  { status: 410, body: {} },
  error(404, 'SubscriptionNotFound', "The subscription 'x' could not be found."),
  error(404, 'InvalidResourceType'),
  error(404, 'ResourceNotFound', "The Resource 'Microsoft.Compute/galleries/other' was not found."),
  error(404, 'RouteNotFound', 'no Route matched with those values'),
  error(404, 'NotFound', 'The page you requested was not found.'),
  { status: 200, body: page },
  { status: 200, body: { id: `${gallery}/images/i/versions/2.0.0`, location: 'westeurope', properties: {} } },
  { status: 403, body: page },
  { status: 407, body: page },
  { status: 400, body: page },
  { status: 302, body: page, headers: { location: 'https://proxy.example' } },
  error(403, 'AuthorizationFailed'),
  { status: 200, body: '{"id":' },
];

async function reasonOf(work: Promise<unknown>): Promise<FailureReason> {
  return work.then(
    answer => assert.fail(`Nothing was thrown, but: ${JSON.stringify(answer)}`),
    (thrown: unknown) => {
      assert.ok(thrown instanceof AzureError);
      return toFailure(thrown).reason;
    },
  );
}

describe('AzureWriter: answers that prove nothing', () => {
  it("doesn't settle a deletion by a 404 that isn't about the resource", async () => {
    for (const reply of foreign) {
      const { directory } = scriptedAzure(() => reply);
      assert.notEqual(await reasonOf(createWriter(directory).settle(deletion)), 'notFound', JSON.stringify(reply));
    }
  });

  it('settles a deletion when Azure says that the resource or its parent is gone', async () => {
    const noGroup = error(404, 'ResourceGroupNotFound', "Resource group 'rg' could not be found.");
    for (const reply of [notFound(`https://management.azure.com${version}`), noGroup]) {
      const { directory } = scriptedAzure(() => reply);
      assert.deepEqual(await createWriter(directory).settle(deletion), { state: 'done' });
    }
    const { directory } = scriptedAzure(() => ({ status: 204, body: '' }));
    assert.deepEqual(await (await createWriter(directory).submit(deletion)).poll(), { state: 'done' });
  });

  it("doesn't settle any change by a resource without its properties, or in an unreadable state", async () => {
    for (const change of Object.values(everyKind)) {
      if (change.kind === 'registerProvider' || change.kind === 'purgeVersion') continue;
      for (const properties of [undefined, null, [], 'x', { provisioningState: 1 }, { provisioningState: '' }]) {
        const { directory } = scriptedAzure(({ url }) => ({
          body: { id: new URL(url).pathname, location: 'eastus2', properties },
        }));
        assert.equal(await reasonOf(createWriter(directory).settle(change)), 'badAnswer', change.kind);
      }
    }
  });

  it('takes nothing odd for what a change asks for, nor for the absence of what it removes', async () => {
    const { shareGallery, setTags, updateGallery, detachGallery, setLabImage } = everyKind;
    const shares = [
      { ...shareGallery, spec: { operation: 'reset' } },
      { ...shareGallery, spec: { operation: 'remove', subscriptions: [subscription.id], tenants: [] } },
    ] as const;
    const sharing = (...profiles: readonly unknown[]) => profiles.map(sharingProfile => ({ sharingProfile }));
    const odd: readonly (readonly [readonly Change[], readonly object[]])[] = [
      [shares, sharing([], 'x', 5, { permissions: 7 }, { permissions: [] })],
      [shares, sharing(...['x', {}, [7], [{ ids: 'x' }]].map(groups => ({ permissions: 'Groups', groups })))],
      [shares, [{ provisioningState: null }]],
      [[detachGallery], [5, [], {}].map(sharedGalleryId => ({ sharedGalleryId }))],
      [[{ ...setLabImage, spec: { enabled: false } }], [5, [], {}, 'x'].map(enabledState => ({ enabledState }))],
    ];
    const reads = async (change: Change, properties: object, more: object): Promise<FailureReason> => {
      const { directory } = scriptedAzure(({ url }) => ({
        body: {
          ...{ id: new URL(url).pathname, location: 'eastus', ...more },
          properties: { provisioningState: 'Succeeded', allowedRegions: ['eastus'], ...properties },
        },
      }));
      return reasonOf(createWriter(directory).settle(change));
    };
    for (const [changes, found] of odd)
      for (const change of changes)
        for (const one of found) assert.equal(await reads(change, one, {}), 'badAnswer', JSON.stringify(one));
    const unassigned: Change = { ...updateGallery, spec: { identity: { system: false, users: [], gone: [version] } } };
    for (const one of [5, [], 'x']) {
      assert.equal(await reads({ ...setTags, spec: { tags: {} } }, {}, { tags: one }), 'badAnswer');
      for (const identity of [one, { userAssignedIdentities: one }])
        assert.equal(await reads(unassigned, {}, { identity }), 'badAnswer');
    }
  });

  it('takes no odd row of a list for what it looks for, nor for its absence', async () => {
    const { saveLabImage, purgeVersion } = everyKind;
    const made = `${saveLabImage.target}/versions/2.0.0`;
    const odd = [null, 'x', {}, { id: made }, { id: made, properties: { provisioningState: 1 } }];
    for (const row of odd) {
      const { directory } = scriptedAzure(({ url }) => {
        const { pathname: id } = new URL(url);
        const rows = { value: [row] };
        return { body: id.endsWith('/versions') ? rows : { id, location: 'x', properties: {} } };
      });
      for (const change of [saveLabImage, purgeVersion]) {
        assert.equal(await reasonOf(createWriter(directory).settle(change)), 'badAnswer', JSON.stringify(row));
      }
    }
  });

  /** A gallery being created, and from then on nothing but this answer from everywhere. */
  async function accepted(reply: Reply): Promise<Submission> {
    const { directory, replyAlways } = scriptedAzure(() => ({
      status: 201,
      body: {},
      headers: { 'Azure-AsyncOperation': poll },
    }));
    const submission = await createWriter(directory).submit(creation);
    replyAlways(reply);
    return submission;
  }

  it('keeps an accepted change going when neither its poll URL nor its resource can be read', async () => {
    for (const reply of [...foreign, { status: 200, body: { unknown: true } }]) {
      const submission = await accepted(reply);
      assert.notEqual(await reasonOf(submission.poll()), 'cancelled', JSON.stringify(reply));
      assert.notEqual(submission.state, undefined);
    }
  });

  it('reads the resource when a proxy blocks the poll URL', async () => {
    const blocked: Reply = { status: 403, body: page };
    const { directory } = scriptedAzure(({ method, url }) => {
      if (method === 'PUT') return { status: 201, body: {}, headers: { 'Azure-AsyncOperation': poll } };
      if (url === poll) return blocked;
      return {
        body: { id: gallery, name: 'g', location: 'westeurope', properties: { provisioningState: 'Succeeded' } },
      };
    });
    assert.deepEqual(await (await createWriter(directory).submit(creation)).poll(), { state: 'done' });
  });

  it('waits while a proxy blocks the poll URL of what is not visible yet', async () => {
    const missing = error(404, 'ResourceNotFound', "The Resource 'Microsoft.Compute/galleries/g' was not found.");
    let polled: Reply = { status: 403, body: page };
    const { directory } = scriptedAzure(({ method, url }) => {
      if (method === 'PUT') return { status: 201, body: {}, headers: { 'Azure-AsyncOperation': poll } };
      return url === poll ? polled : missing;
    });
    const submission = await createWriter(directory).submit(creation);
    assert.equal(await reasonOf(submission.poll()), 'badAnswer');
    polled = { status: 200, body: { status: 'Succeeded' } };
    assert.deepEqual(await submission.poll(), { state: 'done' });
  });

  it('reports a share as in progress while its sharing status says so', async () => {
    const { shareGallery } = everyKind;
    const shared = (aggregatedState: string): Reply => ({
      body: {
        ...{ id: shareGallery.target, name: 'g', location: 'x' },
        properties: { provisioningState: 'Succeeded', sharingStatus: { aggregatedState } },
      },
    });
    for (const [state, settled] of [
      ['InProgress', 'inProgress'],
      ['Succeeded', 'absent'],
    ] as const) {
      const { directory } = scriptedAzure(() => shared(state));
      assert.deepEqual(await createWriter(directory).settle(shareGallery), { state: settled });
    }
  });
});
