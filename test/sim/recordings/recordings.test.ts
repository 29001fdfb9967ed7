import assert from 'node:assert/strict';
import { FidelityTable } from './fidelityTable';
import { knownDifference, knownDifferences, type KnownDifference } from './knownDifferences';
import { recordings } from './recording';
import { Replay } from './replay';

describe('Sample Azure against recordings of the live service', () => {
  const all = recordings();
  if (all.length === 0) {
    it('answers like the recordings (skipped: there are no recordings)', function () {
      this.skip();
    });
    return;
  }
  const table = new FidelityTable();
  const met = new Set<KnownDifference>();

  after(() => {
    console.log(`\n${table.toString()}\n`);
  });

  for (const recording of all) {
    it(`differs from the recording ${recording.name} only where a reason is known`, () => {
      const unknown: string[] = [];
      for (const { recorded, differences } of new Replay(recording).run()) {
        table.count(recorded, differences);
        for (const difference of differences) {
          const known = knownDifference(recording.name, recorded, difference);
          if (known) met.add(known);
          else unknown.push(`${recorded.method} ${recorded.url}: ${JSON.stringify(difference)}`);
        }
      }
      assert.deepEqual(unknown, []);
    });
  }

  it('answers more than 97 % of each family of requests exactly, polls aside', () => {
    assert.deepEqual(table.below(97), []);
  });

  it('still has every difference that is listed with a reason', () => {
    assert.deepEqual(
      knownDifferences.filter(known => !met.has(known)),
      [],
    );
  });
});
