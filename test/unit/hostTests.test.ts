import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { commandIds } from '../../src/platform/commandIds';

describe('Extension host tests', () => {
  it('has a suite in the extension host tests for every command', () => {
    const texts = globSync('test/host/**/*.test.ts').map(file => readFileSync(file, 'utf8'));
    const tested = new Set(texts.flatMap(text => [...text.matchAll(/\bcommandSuite\('(\w+)'/g)].map(([, id]) => id)));
    assert.deepEqual(
      commandIds.filter(id => !tested.has(id)),
      [],
    );
  });
});
