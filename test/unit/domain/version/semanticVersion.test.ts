import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  byNumberDescending,
  compareVersions,
  highestVersion,
  largestPart,
  nextVersions,
  parseVersion,
  suggestedVersion,
} from '../../../../src/domain/version/semanticVersion';

const part = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: largestPart }));
const version = fc.tuple(part, part, part).map(parts => parts.join('.'));

describe('version numbers', () => {
  it('order by number, not by text', () => {
    const names = ['1.0.9', '1.0.10', '1.9.0', '1.10.0', '9.0.0', '10.0.0'];
    assert.deepEqual([...names].sort(byNumberDescending), [...names].reverse());
  });

  it('put what is no version last', () => {
    assert.deepEqual(['latest', '1.0.0', '1.0', '2.0.0'].sort(byNumberDescending), ['2.0.0', '1.0.0', '1.0', 'latest']);
  });

  it('end at 32 bits', () => {
    assert.ok(parseVersion(`0.0.${largestPart}`));
    for (const text of [
      `0.0.${largestPart + 1}`,
      '99999999999999999999.0.0',
      '1.0',
      '1.0.0.0',
      '1.0.0-a',
      '',
      ' 1.0.0',
    ]) {
      assert.equal(parseVersion(text), undefined, text);
    }
  });

  it('compare as one total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(one => parseVersion(one) ?? assert.fail(one));
        assert.ok(x && y && z);
        assert.equal(Math.sign(compareVersions(x, y)), -Math.sign(compareVersions(y, x)) + 0);
        if (compareVersions(x, y) <= 0 && compareVersions(y, z) <= 0) assert.ok(compareVersions(x, z) <= 0);
      }),
    );
  });

  it('suggest what is free and higher than all', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), names => {
        const highest = highestVersion(names);
        assert.ok(highest);
        for (const next of Object.values(nextVersions(names)) as string[]) {
          assert.ok(parseVersion(next));
          assert.ok(byNumberDescending(next, highest) < 0);
        }
      }),
    );
  });

  it('suggest 1.0.0 for the first, then count up', () => {
    assert.equal(suggestedVersion([]), '1.0.0');
    assert.deepEqual(nextVersions(['1.2.3', '1.10.0', 'odd']), { patch: '1.10.1', minor: '1.11.0', major: '2.0.0' });
  });

  it('go on with the next place when one is full', () => {
    assert.equal(suggestedVersion([`1.0.${largestPart}`]), '1.1.0');
    assert.equal(suggestedVersion([`1.${largestPart}.${largestPart}`]), '2.0.0');
    assert.equal(suggestedVersion([`${largestPart}.${largestPart}.${largestPart}`]), undefined);
  });
});
