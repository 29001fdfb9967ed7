import assert from 'node:assert/strict';
import { asFacts, entriesOf } from '../../../../src/domain/resource/entriesOf';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const image = `${compute}/galleries/golden/images/web`;

describe('entriesOf', () => {
  it('lists facts as labels and values, nested ones under a combined label', () => {
    assert.deepEqual(entriesOf({ a: 'x', b: 0, c: { d: { e: 'y' } }, f: ['1', '2'] }), [
      { label: 'a', value: 'x' },
      { label: 'b', value: '0' },
      { label: 'c, d, e', value: 'y' },
      { label: 'f', value: '1, 2' },
    ]);
  });

  it('leaves out what is empty', () => {
    assert.deepEqual(entriesOf({ a: '', b: undefined, c: [], d: {}, e: { f: '' } }), []);
  });

  it('writes resources by name, or as is said', () => {
    const facts = { a: image, b: [image, 'x'], c: { d: image } };
    assert.deepEqual(
      entriesOf(facts).map(({ value }) => value),
      ['golden\\web', 'golden\\web, x', 'golden\\web'],
    );
    assert.deepEqual(
      entriesOf(facts, text => text.slice(-3)).map(({ value }) => value),
      ['web', 'web, x', 'web'],
    );
  });

  it('takes only a group of facts for one', () => {
    assert.deepEqual([asFacts({ a: 'x' }), asFacts('x'), asFacts(['x']), asFacts(undefined)], [{ a: 'x' }, {}, {}, {}]);
  });
});
