import assert from 'node:assert/strict';
import { redact } from '../../../../src/azure/http/redact';

describe('redact', () => {
  const secret = 'eyJ0eXAiOiJKV1QiLCJhbGciOi.eyJhdWQiOiJodHRwczovL.c2lnbmF0dXJl';
  const poll =
    'https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/eastus2/capsOperations/guid?api-version=2025-12-03&t=638&c=MIIHp&s=abc-def&h=xyz';

  it('takes out tokens, secrets and signatures', () => {
    for (const text of [
      `Authorization: Bearer ${secret}`,
      `token ${secret} is not valid`,
      `{"access_token":"${secret}"}`,
      'client_secret=hunter2hunter2&grant_type=x',
      `GET ${poll} failed`,
    ]) {
      const clean = redact(text);
      for (const hidden of [secret, 'c2lnbmF0dXJl', 'hunter2', 'MIIHp', 'abc-def', 'h=xyz']) {
        assert.ok(!clean.includes(hidden), `${hidden} is still in: ${clean}`);
      }
    }
  });

  it('leaves what helps to find the trouble', () => {
    assert.ok(redact(poll).includes('capsOperations/guid?api-version=2025-12-03'));
    const refusal =
      "The client 'a@b.example' does not have authorization to perform action 'Microsoft.Compute/x/write'.";
    assert.equal(redact(refusal), refusal);
  });
});
