import assert from 'node:assert/strict';
import { comparisonText } from '../../../../src/domain/resource/comparisonText';
import { inSpanish } from '../../../support/inSpanish';
import { reading, same, versions } from '../../pages/compare/compareSituations';

describe('comparisonText', () => {
  it('lists properties under their headings, with what differs', () => {
    assert.equal(
      comparisonText(versions, reading.slice(2)),
      [
        '# golden_images\\rhel-9-base\\9.6.0 and 9.7.0',
        '2 differences',
        '## Regions',
        '- **West Europe, Replicas**: 2 → 3\n- **West Europe, Storage**: Standard HDD',
        '## Tags',
        '- **build**: none → 4711\n',
      ].join('\n\n'),
    );
  });

  it('says when nothing differs, also in Spanish', () => {
    assert.match(comparisonText(versions, same), /\n\nNo differences\n\n/);
    inSpanish(() => assert.match(comparisonText(versions, []), / y 9.*\n\nSin diferencias\n$/));
  });

  it('writes nothing that Markdown would read as markup', () => {
    const pairs = [{ label: '[x](command:y)', first: '<b>', second: '*a*', isDifferent: true }];
    assert.doesNotMatch(comparisonText(versions, [{ title: 'Tags', pairs }]), /\]\(command|<b>|: .*[^\\]\*a/);
  });
});
