import assert from 'node:assert/strict';
import { matchingTargets, type TargetQuery } from '../../../../src/wizards/pick/targetQuery';

const gallery = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const definition = `${gallery}/images/d`;
const [one, two] = [`${definition}/versions/1.0.0`, `${definition}/versions/2.0.0`];
const single: TargetQuery = { title: 'Open Image Version', kinds: ['version'] };
const many: TargetQuery = { title: 'Set End of Life', kinds: ['version'], many: true };

describe('matchingTargets', () => {
  it('uses the given targets whatever is selected', () => {
    assert.deepEqual(matchingTargets(many, [one], [two]), { take: [one] });
    assert.deepEqual(matchingTargets(single, [one, two], []), { take: [one] });
  });

  it('refuses targets of another kind in one sentence that offers an alternative', () => {
    const { take, sentence = '' } = matchingTargets(single, [definition], [one]);
    assert.deepEqual(take, []);
    assert.match(sentence, /^Open Image Version works on image versions, not on g\\d\. .*Command Palette/);
  });

  it('uses the matching targets of a mixed set and names the skipped ones', () => {
    const { take, sentence = '' } = matchingTargets(many, [one, gallery], []);
    assert.deepEqual(take, [one]);
    assert.match(sentence, /Skipped: g\.$/);
  });

  it('uses the selection if it is unambiguous', () => {
    assert.deepEqual(matchingTargets(single, [], [gallery, one]), { take: [one] });
    assert.deepEqual(matchingTargets(many, [], [one, two]), { take: [one, two] });
  });

  it('offers the selected targets if the command needs one and several match', () => {
    assert.deepEqual(matchingTargets(single, [], [one, two]), { among: [one, two] });
  });

  it('offers all targets if no selected one matches', () => {
    assert.deepEqual(matchingTargets(single, [], [gallery]), {});
    assert.deepEqual(matchingTargets(single, [], []), {});
  });

  it('recognizes IDs in any case and IDs of shared images', () => {
    const upper = one.toUpperCase();
    assert.deepEqual(matchingTargets(single, [upper], []), { take: [upper] });
    const shared = '/SharedGalleries/sub-G/Images/d';
    assert.deepEqual(matchingTargets({ title: 'Copy Name', kinds: ['foreign'] }, [shared], []), { take: [shared] });
    assert.deepEqual(matchingTargets(single, ['no id'], []).take, []);
  });
});
