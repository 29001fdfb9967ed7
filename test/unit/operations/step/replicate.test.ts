import assert from 'node:assert/strict';
import type { ReplicationStatus } from '../../../../src/domain/version/imageVersion';
import type { ReplicationWatch } from '../../../../src/operations/ports';
import { replicate } from '../../../../src/operations/step/replicate';
import { everyKind, version } from '../../../support/everyKind';
import { refusal } from '../fakeAzure';
import { stepOf } from './stepContext';

type Region = ReplicationStatus['regions'][number];
const region = (name: string, state: Region['state'], details = ''): Region => ({
  ...{ region: name, state, progress: 0, details },
});

describe('replicate', () => {
  for (const [what, status, message] of [
    ['completed', { aggregatedState: 'Completed', regions: [region('West Europe', 'Completed')] }, undefined],
    [
      'completed in all regions, but not in whole',
      { aggregatedState: 'InProgress', regions: [region('West Europe', 'Completed')] },
      "Replication of golden\\linux\\1.0.0 didn't complete.",
    ],
    [
      'failed in a region',
      {
        aggregatedState: 'Completed',
        regions: [
          region('West Europe', 'Completed', 'fine'),
          region('East US', 'Failed', 'No quota'),
          region('UK South', 'Failed'),
        ],
      },
      'Replication of golden\\linux\\1.0.0 failed: East US: No quota; UK South',
    ],
  ] as const) {
    it(`${message === undefined ? 'ends' : 'fails'} when the version has ${what}`, async () => {
      const watch: ReplicationWatch = { untilReplicationEnds: async () => status };
      const { context } = stepOf(everyKind.createVersion, { state: 'replicating' }, { watch });
      if (message === undefined) await replicate(context, version);
      else {
        await assert.rejects(replicate(context, version), {
          failure: { reason: 'service', code: 'ReplicationFailed', message, target: version },
        });
      }
    });
  }

  it('fails when the version is gone', async () => {
    const watch: ReplicationWatch = { untilReplicationEnds: async () => undefined };
    const { context } = stepOf(everyKind.createVersion, { state: 'replicating' }, { watch });
    const message = 'The image version golden\\linux\\1.0.0 no longer exists.';
    await assert.rejects(replicate(context, version), {
      failure: { reason: 'notFound', code: 'VersionGone', message, target: version },
    });
  });

  it('shows what keeps Azure from being asked, and asks until it answers', async () => {
    const asked: string[] = [];
    const watch: ReplicationWatch = {
      async untilReplicationEnds(id, _, onAnswer) {
        asked.push(id);
        onAnswer?.('throttled');
        if (asked.length === 1) throw refusal('network');
        onAnswer?.(undefined);
        return { aggregatedState: 'Completed', regions: [] };
      },
    };
    const { context, pass, written } = stepOf(everyKind.createVersion, { state: 'replicating' }, { watch });
    await pass(replicate(context, version));
    assert.deepEqual(asked, [version, version]);
    assert.deepEqual(
      written.map(({ waitingFor }) => waitingFor),
      ['throttled', 'network', 'throttled', undefined],
    );
  });
});
