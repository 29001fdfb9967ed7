import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrappedRows } from '../../../../src/wizards/engine/wrappedRows';

const sentence =
  'The image of Introduction to Linux is specialized: machines made from it keep the user instructor and the name of the machine.';
const plain = (text = ''): string => text.trim();

describe('wrappedRows', () => {
  it('leaves a row unchanged if it fits', () => {
    const row = { icon: 'globe', label: 'UK South', description: '2 replicas', detail: 'Home region.' };
    assert.deepEqual(wrappedRows(row), [row]);
  });

  it('wraps text that would be cut off into further rows, and keeps dimmed text dimmed', () => {
    assert.deepEqual(wrappedRows({ icon: 'info', label: sentence, detail: `Keep the password. ${sentence}` }), [
      { icon: 'info', label: 'The image of Introduction to Linux is specialized: machines made from it keep the' },
      {
        label: '      user instructor and the name of the machine.',
        detail: 'Keep the password. The image of Introduction to Linux is specialized: machines made',
      },
      { label: ' ', description: 'from it keep the user instructor and the name of the machine.' },
    ]);
  });

  it('leaves room for a long heading on the right', () => {
    const row = { label: 'Drone piloting', detail: sentence.slice(0, 74) };
    assert.equal(wrappedRows(row, 'Safe already (1)').length, 1);
    assert.equal(wrappedRows(row, 'Cannot be exported (8)').length, 2);
  });

  it('moves the description below the label if there is no room beside it', () => {
    const lab = {
      ...{ icon: 'save', label: 'Export intro-to-linux', level: 1 },
      description: 'Lab Services chooses the version number',
    };
    assert.deepEqual(wrappedRows(lab), [lab]);
    assert.deepEqual(wrappedRows({ ...lab, description: sentence.slice(0, 70) }), [
      { icon: 'save', label: lab.label, level: 1 },
      { label: ' '.repeat(12), description: sentence.slice(0, 70) },
    ]);
  });

  it('loses no word and splits none that fits in a row', () => {
    const word = fc.stringMatching(/^[a-z]{1,70}$/);
    const text = fc.array(word, { maxLength: 40 }).map(words => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (label, description, detail) => {
        const rows = wrappedRows({ icon: 'info', label, level: 1, description, detail });
        const read = rows.flatMap(row => [plain(row.label), plain(row.description), plain(row.detail)]);
        assert.equal(read.filter(Boolean).join(' '), [label, description, detail].filter(Boolean).join(' '));
        for (const row of rows) assert.ok(plain(row.label).length <= 84 && plain(row.detail).length <= 84);
      }),
    );
  });
});
