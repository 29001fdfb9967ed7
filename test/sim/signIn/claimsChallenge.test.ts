import assert from 'node:assert/strict';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { changeClient } from '../../../src/azure/clients';
import type { Connection } from '../../../src/azure/ports';
import { AzureError } from '../../../src/domain/errors/failure';
import { listSubscriptions } from '../../../src/signIn/armTenants';
import { challengeHeader, claimsChallengePolicy } from '../../../src/signIn/claimsChallenge';
import { createSampleAzure, type SampleAzure } from '../../../src/simulator/entry';

interface Setup {
  readonly sample: SampleAzure;
  readonly connection: Connection;
  /** The claims of each token request. */
  readonly asked: (string | undefined)[];
}

function setUp(getsStronger = true, ...nearer: readonly PipelinePolicy[]): Setup {
  const sample = createSampleAzure({ clock: 'hand' });
  const asked: (string | undefined)[] = [];
  const connection: Connection = {
    credential: {
      getToken: async (_, options) => {
        asked.push(options?.claims);
        if (options?.claims !== undefined && !getsStronger) {
          throw new AzureError({ reason: 'signIn', code: 'SignInNeeded', message: 'Only the user can.' });
        }
        return { token: sample.tokenFor(sample.tenants[0]?.id ?? ''), expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    },
    resourceManager: 'https://management.azure.com',
    scopes: ['https://management.azure.com/.default'],
    httpClient: sample.httpClient,
    policies: [claimsChallengePolicy, ...nearer],
  };
  return { sample, connection, asked };
}

const wanted = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';

describe('claimsChallengePolicy', () => {
  it('meets a claims challenge with a new token, and sends the request again', async () => {
    const { sample, connection, asked } = setUp();
    sample.world.faults = [{ kind: 'claims', count: 1 }];
    assert.ok((await listSubscriptions(connection, '')).length > 0);
    assert.deepEqual(asked, [undefined, wanted]);
    await listSubscriptions(connection, '');
    assert.equal(asked.length, 2, 'the new token is used for later requests');
  });

  it('gives up after a second claims challenge', async () => {
    const { sample, connection, asked } = setUp();
    sample.world.faults = [{ kind: 'claims' }];
    await assert.rejects(listSubscriptions(connection, ''), { name: 'AzureError' });
    assert.equal(sample.world.requests.length, 2);
    assert.deepEqual(asked, [undefined, wanted]);
  });

  it('reports that the user has to sign in when a claims challenge requires it', async () => {
    const { sample, connection } = setUp(false);
    sample.world.faults = [{ kind: 'claims', count: 1 }];
    await assert.rejects(listSubscriptions(connection, ''), { message: 'Only the user can.' });
  });

  it('handles a claims challenge with any error code, encoded in base64url', async () => {
    const claims = '{"access_token":{"x":"ÿþ?>"}}';
    const header = challengeHeader(claims).replace('insufficient_claims', 'invalid_token');
    const revoked: PipelinePolicy = {
      name: 'revoked',
      async sendRequest(request, next) {
        const response = await next(request);
        if (response.status === 401) {
          response.headers.set('WWW-Authenticate', header.replaceAll('+', '-').replaceAll('/', '_'));
        }
        return response;
      },
    };
    const { sample, connection, asked } = setUp(true, revoked);
    sample.world.faults = [{ kind: 'claims', count: 1 }];
    await listSubscriptions(connection, '');
    assert.equal(Buffer.from(asked[1] ?? '', 'latin1').toString('utf8'), claims);
  });

  it('handles a claims challenge in changeClient', async () => {
    const { sample, connection, asked } = setUp();
    const subscription = sample.subscriptions[0]?.id ?? '';
    sample.world.faults = [{ kind: 'claims', count: 1 }];
    const client = await changeClient(connection, () => undefined);
    const path = `/subscriptions/${subscription}/providers/Microsoft.Compute/galleries?api-version=2025-12-03`;
    assert.equal((await client.pathUnchecked(path).get()).status, '200');
    assert.deepEqual(asked, [undefined, wanted]);
  });
});
