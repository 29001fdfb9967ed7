import assert from 'node:assert/strict';
import { deleteManagedImages, type DeleteImageFacts } from '../../../../src/domain/source/deleteManagedImage';
import { idKey } from '../../../../src/domain/id/resourceId';
import { definitionPath, image, imageId, imagePath } from '../cloneWorld';

const checked: DeleteImageFacts = {
  pendingVersions: new Map([imagePath, imageId('second')].map(id => [idKey(id), []])),
};
const user = new Map([[idKey(imagePath), [`${definitionPath}/versions/1.0.0`]]]);

function codes(facts: DeleteImageFacts, one = image()): string[] {
  return deleteManagedImages([one], facts).notices.map(notice => notice.code);
}

describe('deleting managed images', () => {
  it('is one request an image, with a warning', () => {
    const plan = deleteManagedImages([image(), image({ id: imageId('second') })], checked);
    assert.deepEqual(plan.changes, [
      { kind: 'deleteManagedImage', target: imagePath },
      { kind: 'deleteManagedImage', target: imageId('second') },
    ]);
    assert.equal(plan.title, 'Delete 2 managed images');
    assert.deepEqual(
      plan.notices.map(one => [one.severity, one.code]),
      [['warning', 'cannotBeUndone']],
    );
  });

  it('is refused while something needs the image', () => {
    assert.deepEqual(codes({ ...checked, pendingVersions: user }), ['imageFeedsAnotherVersion', 'cannotBeUndone']);
    assert.deepEqual(codes({ ...checked, shallow: user }), ['imageKeepsShallowVersion', 'cannotBeUndone']);
    assert.deepEqual(codes(checked, image({ provisioningState: 'Deleting' })), ['imageBeingDeleted', 'cannotBeUndone']);
  });

  it('says what was not checked', () => {
    assert.deepEqual(codes({}), ['cannotBeUndone', 'feedingNotChecked']);
  });
});
