import assert from 'node:assert/strict';
import { answerToEdit } from '../../../../src/domain/plan/answerToEdit';
import { versionKeys } from '../../../../src/wizards/version/versionKeys';

describe('answerToEdit', () => {
  it('names an answer of the wizards of versions for what is wrong with a version', () => {
    const expected = {
      [versionKeys.definition.id]: 'generationMismatch',
      [versionKeys.version.id]: 'versionTaken',
      [versionKeys.regions.id]: 'homeRegionMissing',
      [versionKeys.replicas.id]: 'replicaCountInvalid',
      [versionKeys.options.id]: 'endOfLifePast',
      [versionKeys.gallery.id]: 'galleryNotReady',
    };
    for (const [key, code] of Object.entries(expected)) assert.equal(answerToEdit(code), key);
  });

  it('names none for what no answer settles', () => {
    for (const code of ['imageNotReady', 'rightMissing', 'unheardOf']) assert.equal(answerToEdit(code), undefined);
  });
});
