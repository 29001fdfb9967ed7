import assert from 'node:assert/strict';
import { inResourceOrder } from '../../../../src/domain/resource/inResourceOrder';
import { definition, definitionPath, gallery, galleryPath, version } from '../cloneWorld';

describe('inResourceOrder', () => {
  it('lists versions by definition with the newest first, and everything else by name', () => {
    const other = `${galleryPath}/images/alma`;
    const items = [
      version('1.9.0'),
      version('1.10.0'),
      definition(),
      version('2.0.0', { id: `${other}/versions/2.0.0` }),
      definition({ id: other }),
      gallery(),
      version('1.0.0'),
    ];
    assert.deepEqual(
      inResourceOrder(items).map(({ id }) => id.slice(galleryPath.length)),
      [
        '',
        '/images/alma',
        definitionPath.slice(galleryPath.length),
        '/images/alma/versions/2.0.0',
        ...['1.10.0', '1.9.0', '1.0.0'].map(name => `${definitionPath.slice(galleryPath.length)}/versions/${name}`),
      ],
    );
  });
});
