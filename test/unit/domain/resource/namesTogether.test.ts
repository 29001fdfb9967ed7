import assert from 'node:assert/strict';
import { namesApart, namesTogether } from '../../../../src/domain/resource/namesTogether';
import { definitionPath, galleryPath } from '../cloneWorld';

const rows = [
  [
    'two versions of a definition',
    [`${definitionPath}/versions/1.0.0`, `${definitionPath.toUpperCase()}/versions/1.1.0`],
    ['golden', 'ubuntu', '1.0.0 and 1.1.0'],
    ['1.0.0', '1.1.0'],
  ],
  [
    'versions of two definitions',
    [`${definitionPath}/versions/1.0.0`, `${galleryPath}/images/rhel/versions/1.1.0`],
    ['golden\\ubuntu\\1.0.0 and golden\\rhel\\1.1.0'],
    ['golden\\ubuntu\\1.0.0', 'golden\\rhel\\1.1.0'],
  ],
  ['two galleries', [galleryPath, `${galleryPath}-2`], ['golden and golden-2'], ['golden', 'golden-2']],
] as const;

describe('namesTogether and namesApart', () => {
  for (const [what, ids, together, apart] of rows)
    it(`name ${what}`, () => {
      assert.deepEqual(namesTogether(ids), together);
      assert.deepEqual(namesApart(ids), apart);
    });
});
