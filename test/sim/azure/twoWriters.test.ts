import assert from 'node:assert/strict';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { createWriter } from '../../../src/azure/writer';
import type { Submission } from '../../../src/azure/ports';
import type { ChangeOf } from '../../../src/domain/plan';
import { AzureError } from '../../../src/domain/failure';
import { regionKey } from '../../../src/domain/region';
import { sampleDirectory } from './sampleDirectory';
import type { Sample } from './sampleDirectory';

type Json = Record<string, unknown>;
type Regions = { name: string }[];

const version =
  '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/golden_images/images/rhel-9-base/versions/9.2.0';
const second = 1000;
const minute = 60 * second;
const interleavings = 100;

describe('two writers of one version', () => {
  it('never lose a region of the other in silence, however their requests fall', async () => {
    let accepted = 0;
    for (let turn = 0; turn < interleavings; turn += 1) {
      const sample = sampleDirectory();
      const home = regionsIn(sample)[1] ?? '';
      const ours: ChangeOf<'updateVersion'> = {
        kind: 'updateVersion',
        target: version,
        shall: {
          addRegions: [{ name: 'northeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' }],
          ...(turn % 3 === 0 && { removeRegions: [home] }),
          seenRegions: regionsIn(sample),
        },
      };
      // The other comes before one of our requests, some time before it; what it does takes minutes, our write follows our read at once.
      const at = turn % 5;
      const passes = at === 1 ? (turn % 10) * second : ((turn * 7) % 11) * minute;
      let theirs = 0;
      const submission = await carryOut(sample, ours, async nth => {
        if (nth !== at) return;
        theirs = await addByPut(sample, 'francecentral');
        sample.azure.advance(passes);
      });
      const there = regionsIn(sample);
      const said = submission.remark ?? '';
      assert.ok(there.includes('northeurope') || said.includes('northeurope'), `ours, turn ${turn}: ${said}`);
      if (theirs >= 300) continue;
      accepted += 1;
      assert.ok(there.includes('francecentral') || said.includes('francecentral'), `theirs, turn ${turn}: ${said}`);
    }
    assert.ok(accepted > 30, `The other was let in ${accepted} times.`);
  }).timeout(60_000);
});

/** Sends and follows a change as operations do: what is busy is tried again, from reading on. */
async function carryOut(
  sample: Sample,
  change: ChangeOf<'updateVersion'>,
  before: (nth: number) => Promise<void>,
): Promise<Submission> {
  let requests = 0;
  const httpClient: HttpClient = {
    sendRequest: async request => {
      await before(requests);
      requests += 1;
      return sample.azure.httpClient.sendRequest(request);
    },
  };
  const { directory } = sample;
  const writer = createWriter({
    ...directory,
    connectionOf: id => ({ ...directory.connectionOf(id), httpClient }),
  });
  const submit = async (): Promise<Submission> => {
    try {
      return await writer.submit(change);
    } catch (error) {
      if (!(error instanceof AzureError) || error.failure.reason !== 'conflict') throw error;
      sample.azure.advance(minute);
      return submit();
    }
  };
  const submission = await submit();
  while (!(await submission.poll())) sample.azure.advance(minute);
  return submission;
}

/** As `az sig image-version update` does it: read, and at once write the whole list back. Gives back the status. */
async function addByPut(sample: Sample, region: string): Promise<number> {
  const send = async (method: string, body?: object): Promise<{ status: number; body: Json }> => {
    const answer = await sample.azure.handle({
      method,
      url: `${version}?api-version=2022-03-03`,
      headers: { authorization: `Bearer ${sample.azure.tokenFor(sample.azure.tenants[0]?.id ?? '')}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: JSON.parse(answer.body ?? '{}') as Json };
  };
  const { body } = await send('GET');
  const { publishingProfile, safetyProfile } = body['properties'] as { publishingProfile: Json; safetyProfile: Json };
  const targetRegions = [...(publishingProfile['targetRegions'] as Regions), { name: region }];
  const put = await send('PUT', {
    location: body['location'],
    tags: body['tags'],
    properties: { publishingProfile: { ...publishingProfile, targetRegions }, safetyProfile, storageProfile: {} },
  });
  return put.status;
}

function regionsIn(sample: Sample): string[] {
  const { publishingProfile } = sample.azure.world.get(version)?.properties as { publishingProfile: Json };
  return (publishingProfile['targetRegions'] as Regions).map(({ name }) => regionKey(name));
}
