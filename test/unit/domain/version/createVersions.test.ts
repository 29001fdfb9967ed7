import assert from 'node:assert/strict';
import { affectedIds } from '../../../../src/domain/change/affectedIds';
import { idKey } from '../../../../src/domain/id/resourceId';
import { hasErrors } from '../../../../src/domain/plan/plan';
import { createVersions } from '../../../../src/domain/version/createVersions';
import {
  choice,
  clone,
  definitionPath,
  facts,
  image,
  imageId,
  imagePath,
  newDefinition,
  newGallery,
  now,
  region,
  version,
} from '../cloneWorld';

const second = image({ id: imageId('second'), location: 'North Europe' });

describe('createVersions: managed images', () => {
  it('sends one complete request if the gallery and definition exist', () => {
    const { choices, facts: known } = clone({
      endOfLifeDate: '2030-01-31',
      targetRegions: [region('North Europe'), region('West Europe', 2)],
    });
    const plan = createVersions(choices, known);
    assert.equal(plan.title, 'Clone ubuntu-master to golden\\ubuntu\\1.0.1');
    assert.deepEqual(plan.changes, [
      {
        kind: 'createVersion',
        target: `${definitionPath}/versions/1.0.1`,
        spec: {
          location: 'westeurope',
          source: { kind: 'managedImage', id: imagePath },
          targetRegions: [region('westeurope', 2), region('northeurope')],
          storageAccountType: 'Standard_LRS',
          excludeFromLatest: false,
          endOfLifeDate: '2030-01-31T00:00:00.000Z',
        },
      },
    ]);
  });

  it('takes over a partial purchase plan, but refuses one that the source does not have', () => {
    const partial = { name: 'byol', publisher: '', product: '' };
    const { choices, facts: known } = clone({ definition: newDefinition({ purchasePlan: partial }) });
    const errors = (plan: typeof partial | null): string[] =>
      createVersions(choices, { ...known, sourcePlans: new Map([[idKey(imagePath), plan]]) }).notices.flatMap(
        ({ severity, code }) => (severity === 'error' ? code : []),
      );
    assert.deepEqual(errors(partial), []);
    assert.deepEqual(errors(null), ['purchasePlanIncomplete']);
  });

  it('creates missing parents first, outermost first and once for all images', () => {
    const fresh = newGallery('fresh', {}, 'rg-new');
    const plan = createVersions(
      [
        choice({ ...fresh, version: '1.0.0' }),
        choice({ ...fresh, image: second, version: '1.0.1', targetRegions: [region('northeurope')] }),
      ],
      {
        ...facts,
        sourcePlans: new Map([
          [idKey(imagePath), null],
          [idKey(second.id), null],
        ]),
      },
    );
    assert.deepEqual(
      plan.changes.map(change => change.kind),
      ['createResourceGroup', 'createGallery', 'createDefinition', 'createVersion', 'createVersion'],
    );
    assert.deepEqual(plan.notices, []);
    assert.equal(plan.title, 'Clone 2 managed images to fresh');
    const homes = plan.changes.flatMap(change => (change.kind === 'createVersion' ? [change.spec.location] : []));
    assert.deepEqual(homes, ['westeurope', 'northeurope']);
    assert.ok(affectedIds(plan).includes(imagePath));
  });

  it('produces plain data that the journal can restore unchanged', () => {
    const { choices, facts: known } = clone({ definition: newDefinition({ tags: { a: 'b' } }) });
    const plan = createVersions(choices, known);
    assert.deepEqual(JSON.parse(JSON.stringify(plan)), plan);
  });

  it('lists errors first and repeats no notice', () => {
    const wrong = {
      targetRegions: [region('northeurope'), region('northeurope')],
      excludeFromLatest: true,
      version: '1',
    };
    const { notices } = createVersions([choice(wrong), choice(wrong)], facts);
    const severities = notices.map(one => one.severity);
    assert.deepEqual(severities, [...severities].sort());
    assert.equal(new Set(notices.map(one => one.message)).size, notices.length);
    assert.equal(hasErrors({ kind: 'editRegions', title: '', changes: [], notices }), true);
  });

  it('compares gallery names in any case', () => {
    const taken = createVersions([choice(newGallery('GOLDEN'))], facts).notices.map(one => one.code);
    assert.deepEqual(taken, ['galleryNameTaken']);
  });

  it('ignores a pending version that the plan itself creates', () => {
    const own = new Map([[idKey(imagePath), [`${definitionPath}/versions/1.0.1`]]]);
    assert.deepEqual(createVersions([choice()], { ...facts, pendingVersions: own }).notices, []);
  });

  it("compares the end of life with Azure's clock", () => {
    const codes = (date: string) =>
      createVersions([choice({ endOfLifeDate: date })], facts).notices.map(one => one.code);
    assert.deepEqual(codes(new Date(now).toISOString()), ['endOfLifePast']);
    assert.deepEqual(codes(new Date(now + 1).toISOString()), []);
  });

  it('notes a number below the highest one, even if that version has failed', () => {
    const known = [version('1.0.0'), version('3.0.0', { provisioningState: 'Failed' })];
    const { notices } = createVersions([choice()], {
      ...facts,
      versions: new Map([[idKey(definitionPath), known]]),
    });
    assert.match(notices[0]?.message ?? '', /1\.0\.1 is lower than 3\.0\.0/);
  });
});
