import assert from 'node:assert/strict';
import { getWholeVersion } from '../../../../src/azure/read/getWholeVersion';
import { notFound, scriptedAzure, type Reply } from '../scriptedAzure';
import { golden, version } from './goldenAnswers';

/** The version as read, with what Azure answers about its UEFI keys. */
function read(keys: Reply, rest: Reply = { body: golden.version }) {
  const { connection, asked } = scriptedAzure(({ url }) => (url.includes('UefiSettings') ? keys : rest));
  return { found: getWholeVersion(connection, version), asked };
}
const refusal = (status: number, code: string): Reply => ({ status, body: { error: { code, message: 'No.' } } });
const securityProfile = { uefiSettings: { signatureTemplateNames: ['MicrosoftUefiCertificateAuthorityTemplate'] } };

describe('A whole version', () => {
  it('has its replication and its UEFI keys, which are two questions', async () => {
    const { found, asked } = read({ body: { ...golden.version, properties: { securityProfile } } });
    assert.deepEqual(await found, {
      ...golden.version,
      properties: { ...golden.version.properties, securityProfile },
    });
    assert.deepEqual(
      asked.map(({ url }) => new URL(url).searchParams.get('$expand')),
      ['ReplicationStatus', 'UefiSettings'],
    );
  });

  it('has no keys where Azure has none, or does not know of them', async () => {
    for (const keys of [
      { body: golden.version },
      { body: { ...golden.version, properties: { securityProfile: 'odd' } } },
      notFound(`https://management.azure.com${version}`),
      refusal(400, 'InvalidParameter'),
    ])
      assert.deepEqual(await read(keys).found, golden.version);
  });

  it('is none if there is no such version, and unknown if Azure does not say', async () => {
    const keys = { body: { ...golden.version, properties: { securityProfile } } };
    assert.equal(await read(keys, notFound(`https://management.azure.com${version}`)).found, undefined);
    const bare = { ...golden.version, properties: null };
    assert.deepEqual(await read(keys, { body: bare }).found, bare);
    await assert.rejects(read(refusal(403, 'AuthorizationFailed')).found, /No\./);
  });
});
