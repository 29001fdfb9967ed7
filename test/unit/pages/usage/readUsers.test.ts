import assert from 'node:assert/strict';
import { readUsers } from '../../../../src/pages/usage/readUsers';
import { definition, gallery, users } from './usageSituations';

type Reader = Parameters<typeof readUsers>[1];

const gone: Reader = {
  gallery: () => Promise.resolve(undefined),
  definition: () => Promise.resolve(undefined),
  versions: () => Promise.resolve([]),
  imageUsers: () => Promise.resolve({ items: users, unread: [] }),
};

describe('readUsers', () => {
  it('never calls an image unused that does not exist', async () => {
    for (const id of [gallery, definition, `${definition}/versions/9.9.9`])
      await assert.rejects(readUsers(id, gone), /^AzureError: Couldn't find golden_images.*may have been deleted/);
  });
});
