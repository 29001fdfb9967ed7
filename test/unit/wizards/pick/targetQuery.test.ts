import assert from 'node:assert/strict';
import { matchingTargets, type TargetQuery } from '../../../../src/wizards/pick/targetQuery';

const gallery = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const definition = `${gallery}/images/d`;
const [one, two] = [`${definition}/versions/1.0.0`, `${definition}/versions/2.0.0`];
const single: TargetQuery = { title: 'Show Replication', kinds: ['version'] };
const many: TargetQuery = { title: 'Set End of Life', kinds: ['version'], many: true };

describe('What a command works on', () => {
  it('is what it was given, whatever is selected', () => {
    assert.deepEqual(matchingTargets(many, [one], [two]), { take: [one] });
    assert.deepEqual(matchingTargets(single, [one, two], []), { take: [one] });
  });

  it('is refused in one sentence where it was given something else, with the way out', () => {
    const { take, sentence = '' } = matchingTargets(single, [definition], [one]);
    assert.deepEqual(take, []);
    assert.match(sentence, /^Show Replication works on image versions, not on g\\d\. .*Command Palette/);
  });

  it('is what fits of a mixed selection, and the rest is named', () => {
    const { take, sentence = '' } = matchingTargets(many, [one, gallery], []);
    assert.deepEqual(take, [one]);
    assert.match(sentence, /Left out: g\.$/);
  });

  it('is what is selected where there is no doubt', () => {
    assert.deepEqual(matchingTargets(single, [], [gallery, one]), { take: [one] });
    assert.deepEqual(matchingTargets(many, [], [one, two]), { take: [one, two] });
  });

  it('is chosen among the selected ones where one is wanted and several fit', () => {
    assert.deepEqual(matchingTargets(single, [], [one, two]), { among: [one, two] });
  });

  it('is chosen from all where nothing that fits is selected', () => {
    assert.deepEqual(matchingTargets(single, [], [gallery]), {});
    assert.deepEqual(matchingTargets(single, [], []), {});
  });

  it('is known by its id in any case, a machine and what others share too', () => {
    const upper = one.toUpperCase();
    assert.deepEqual(matchingTargets(single, [upper], []), { take: [upper] });
    const shared = '/SharedGalleries/sub-G/Images/d';
    assert.deepEqual(matchingTargets({ title: 'Copy Name', kinds: ['foreign'] }, [shared], []), { take: [shared] });
    assert.deepEqual(matchingTargets(single, ['no id'], []).take, []);
  });
});
