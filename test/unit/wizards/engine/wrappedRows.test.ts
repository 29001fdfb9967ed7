import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrappedRows } from '../../../../src/wizards/engine/wrappedRows';

const sentence =
  'The image of Introduction to Linux is specialized: machines made from it keep the user instructor and the name of the machine.';
const plain = (text = ''): string => text.replace(/\$\([^)]*\)/g, '').trim();

describe('What is there to be read in a list', () => {
  it('stays one row where that shows all of it', () => {
    const row = { label: '$(globe) UK South', description: '2 replicas', detail: 'Home region.' };
    assert.deepEqual(wrappedRows(row), [row]);
  });

  it('goes on in the next row where one would cut it off, dim what was dim', () => {
    assert.deepEqual(wrappedRows({ label: `$(info) ${sentence}`, detail: `Keep the password. ${sentence}` }), [
      { label: '$(info) The image of Introduction to Linux is specialized: machines made from it keep the' },
      {
        label: '      user instructor and the name of the machine.',
        detail: 'Keep the password. The image of Introduction to Linux is specialized: machines made',
      },
      { label: ' ', description: 'from it keep the user instructor and the name of the machine.' },
    ]);
  });

  it('leaves room for a long heading at its right', () => {
    const row = { label: 'Drone piloting', detail: sentence.slice(0, 74) };
    assert.equal(wrappedRows(row, 'Safe already (1)').length, 1);
    assert.equal(wrappedRows(row, 'Cannot be exported (8)').length, 2);
  });

  it('puts what is beside the text below it where there is no room', () => {
    const lab = {
      label: '      $(save) Export intro-to-linux',
      description: 'Lab Services chooses the version number',
    };
    assert.deepEqual(wrappedRows(lab), [lab]);
    assert.deepEqual(wrappedRows({ ...lab, description: sentence.slice(0, 70) }), [
      { label: lab.label },
      { label: ' '.repeat(12), description: sentence.slice(0, 70) },
    ]);
  });

  it('loses no word, and cuts none that has room in a row', () => {
    const word = fc.stringMatching(/^[a-z]{1,70}$/);
    const text = fc.array(word, { maxLength: 40 }).map(words => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (label, description, detail) => {
        const rows = wrappedRows({ label: `      $(info) ${label}`, description, detail });
        const read = rows.flatMap(row => [plain(row.label), plain(row.description), plain(row.detail)]);
        assert.equal(read.filter(Boolean).join(' '), [label, description, detail].filter(Boolean).join(' '));
        for (const row of rows) assert.ok(plain(row.label).length <= 84 && plain(row.detail).length <= 84);
      }),
    );
  });
});
