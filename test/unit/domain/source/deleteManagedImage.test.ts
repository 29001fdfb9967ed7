import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import { deleteManagedImages, type DeleteImageFacts } from '../../../../src/domain/source/deleteManagedImage';
import { definitionPath, image, imageId, imagePath } from '../cloneWorld';

const checked: DeleteImageFacts = {
  dependentVersions: new Map([imagePath, imageId('second')].map(id => [idKey(id), { building: [], shallow: [] }])),
  locks: { items: [], isComplete: true },
};
const version = `${definitionPath}/versions/1.0.0`;

function neededBy(building: readonly string[], shallow: readonly string[]): DeleteImageFacts {
  return { ...checked, dependentVersions: new Map([[idKey(imagePath), { building, shallow }]]) };
}

function codes(facts: DeleteImageFacts, one = image()): string[] {
  return deleteManagedImages([one], facts).notices.map(notice => notice.code);
}

describe('deleteManagedImages', () => {
  it('deletes each image in its own request and warns that it cannot be undone', () => {
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

  it('refuses to delete an image that a version needs or that is already being deleted', () => {
    assert.deepEqual(codes(neededBy([version], [])), ['imageFeedsAnotherVersion', 'cannotBeUndone']);
    assert.deepEqual(codes(neededBy([], [version])), ['imageKeepsShallowVersion', 'cannotBeUndone']);
    assert.deepEqual(codes(neededBy([version], [version])), ['imageKeepsShallowVersion', 'cannotBeUndone']);
    assert.deepEqual(codes(checked, image({ provisioningState: 'Deleting' })), ['imageBeingDeleted', 'cannotBeUndone']);
  });

  it('notes when it could not check whether versions are being created from the image', () => {
    assert.deepEqual(codes({ locks: checked.locks }), ['cannotBeUndone', 'feedingNotChecked']);
  });
});
