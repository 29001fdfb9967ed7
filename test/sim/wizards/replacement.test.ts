import assert from 'node:assert/strict';
import { createWriter } from '../../../src/azure/writer';
import type { Change, Plan } from '../../../src/domain/plan/plan';
import { replacementPlan } from '../../../src/wizards/version/replacementPlan';
import { sampleServices } from '../../support/sampleServices';
import { sendAll } from '../refusals/bypass';

const subscription = '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = `${subscription}/resourceGroups/rg-edge-prod`;
const failed = `${group}/providers/Microsoft.Compute/galleries/edge_fleet/images/edge-gateway-x64/versions/1.4.0`;
const securityProfile = {
  uefiSettings: {
    signatureTemplateNames: ['MicrosoftUefiCertificateAuthorityTemplate'],
    additionalSignatures: { db: [{ type: 'x509', value: ['MIIuefi'] }] },
  },
};

/** A failed version, with `more` properties in Azure. */
function world(more: object = {}) {
  const { sample, services } = sampleServices();
  const stored = sample.world.get(failed) ?? assert.fail();
  sample.world.put({ ...stored, properties: { ...stored.properties, ...more } });
  const plan = async (madeBefore: readonly Change[] = []): Promise<Plan> => {
    const version = (await services.reader.wholeVersion(failed)) ?? assert.fail();
    return replacementPlan(version, madeBefore, services);
  };
  const publishing = (): object => stored.properties['publishingProfile'] as object;
  return { sample, services, plan, publishing };
}

const codes = ({ notices }: Plan): string[] => notices.map(({ code }) => code);
const made = ({ changes }: Plan) =>
  changes.flatMap(change => (change.kind === 'createVersion' ? change.spec : []))[0] ?? assert.fail();

describe('Replace Failed Version', () => {
  it('refuses where a lock is on the version or around it', async () => {
    for (const scope of [failed, group, subscription]) {
      const { sample, plan } = world();
      assert.deepEqual(codes(await plan()), ['versionGoesFirst']);
      const id = `${scope}/providers/Microsoft.Authorization/locks/keep`;
      sample.world.put({ id, name: 'keep', type: 'Microsoft.Authorization/locks', properties: { level: 'ReadOnly' } });
      assert.deepEqual(codes(await plan()), ['locked', 'versionGoesFirst'], scope);
    }
  });

  it('notes that locks could not be read', async () => {
    const { sample, plan } = world();
    sample.world.faults.push({ kind: 'forbid', url: '/providers/Microsoft.Authorization/locks' });
    assert.deepEqual(codes(await plan()), ['versionGoesFirst', 'locksNotChecked']);
  });

  it('says whether the source is gone or could not be checked', async () => {
    const { sample, services, plan } = world();
    const { source } = (await services.reader.version(failed)) ?? assert.fail();
    assert.ok(source);
    sample.world.faults.push({ kind: 'forbid', url: source.id, method: 'GET', count: 1 });
    assert.deepEqual(codes(await plan()), ['versionGoesFirst', 'sourceNotChecked']);
    sample.world.delete(source.id);
    assert.deepEqual(codes(await plan()), ['sourceIsGone', 'versionGoesFirst']);
  });

  it('takes the tenant of the source from the operation that created the version', async () => {
    const { plan } = world();
    const spec = { ...made(await plan()), sourceTenantId: 'their-tenant' };
    const again = await plan([{ kind: 'createVersion', target: failed.toUpperCase(), spec }]);
    assert.equal(made(again).sourceTenantId, 'their-tenant');
  });

  it('keeps the UEFI keys, which Azure only returns on request', async () => {
    const { sample, services, plan } = world({ securityProfile });
    const now = await plan();
    assert.deepEqual(made(now).other, { properties: { securityProfile } });
    assert.ok(!JSON.stringify(await services.reader.version(failed)).includes('MIIuefi'));
    assert.equal(await sendAll(now, createWriter(services.directory), ms => sample.advance(ms)), undefined);
    const { properties } = sample.world.get(failed) ?? assert.fail();
    assert.deepEqual(properties['securityProfile'], securityProfile);
  });

  it('replaces a version in a cloud that refuses to be asked for UEFI keys', async () => {
    const { sample, plan } = world();
    sample.world.faults.push({ kind: 'error', status: 400, code: 'InvalidParameter', url: 'expand=UefiSettings' });
    assert.deepEqual(codes(await plan()), ['versionGoesFirst']);
  });

  it('is accepted by Azure if the end of life is over, which is left out', async () => {
    const { publishing } = world();
    const past = { publishingProfile: { ...publishing(), endOfLifeDate: '2020-01-31T00:00:00Z' } };
    const { sample, services, plan } = world(past);
    const now = await plan();
    assert.deepEqual(codes(now), ['versionGoesFirst', 'endOfLifeLeftOut']);
    assert.equal(await sendAll(now, createWriter(services.directory), ms => sample.advance(ms)), undefined);
    const withDate = {
      ...now,
      changes: now.changes.map(change =>
        change.kind === 'createVersion'
          ? { ...change, spec: { ...change.spec, endOfLifeDate: '2020-01-31T00:00:00Z' } }
          : change,
      ),
    };
    const failure = await sendAll(withDate, createWriter(services.directory), ms => sample.advance(ms));
    assert.match(JSON.stringify(failure), /EndOfLifeDate must be set to a future date/);
  });
});
