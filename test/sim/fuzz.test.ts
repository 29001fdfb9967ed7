import assert from 'node:assert/strict';
import { runFuzz } from '../fuzz/runFuzz';
import { triesAll } from '../support/triesAll';

/** The runs of each kind. Longer runs: `npm run fuzz`. */
const kinds = {
  jobs: { few: 41, all: 600 },
  deaths: { few: 12, all: 400 },
  windows: { few: 6, all: 200 },
  inputs: { few: 20, all: 2_000 },
  hostile: { few: 16, all: 5_000 },
} as const;

describe('Fuzzing', () => {
  for (const [kind, { few, all }] of Object.entries(kinds)) {
    it(`finds no violation in ${kind}`, async () => {
      const runs = triesAll ? all : few;
      const { code, printed } = await runFuzz(['--only', kind, '--runs', String(runs), '--seed', '1'], () => undefined);
      assert.equal(code, 0, printed);
    });
  }
});
