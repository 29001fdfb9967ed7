import assert from 'node:assert/strict';
import { visibleTexts } from '../../../src/pages/kit/visibleTexts';

describe('visibleTexts', () => {
  it('removes bidirectional controls, invisible characters and line breaks at any depth', () => {
    const name = 'safe\u202eexe.gpj\nnext\u200b';
    const shown = 'safeexe.gpj next';
    assert.deepEqual(
      visibleTexts({ type: 'state', view: { headline: name, rows: [{ name, percent: 37, isHome: true }] } }),
      {
        type: 'state',
        view: { headline: shown, rows: [{ name: shown, percent: 37, isHome: true }] },
      },
    );
  });
});
