import assert from 'node:assert/strict';
import type { Location } from '../../../../src/domain/region/region';
import { askRegions } from '../../../../src/wizards/region/regionsStep';
import { queuePrompter, type Answer } from '../../../support/queuePrompter';

const location = (name: string, displayName: string, geographyGroup: string, geography: string): Location => ({
  ...{ name, displayName, geographyGroup, geography },
});
const locations = [
  location('westus', 'West US', 'US', 'United States'),
  location('japaneast', 'Japan East', 'Asia Pacific', 'Japan'),
  location('westeurope', 'West Europe', 'Europe', 'Netherlands'),
  location('eastus2', 'East US 2', 'US', 'United States'),
  location('centralus', 'Central US', 'US', 'United States'),
  location('northeurope', 'North Europe', 'Europe', 'Ireland'),
];
const page = { title: 'Clone', step: 1, totalSteps: 1, canGoBack: false, unsubmitted: new Map() };

async function ask(answer: Answer, homes = ['eastus2'], picked = ['westus', 'northeurope']) {
  const prompter = queuePrompter([answer]);
  const regions = await askRegions({ page, prompter }, homes, picked, () => Promise.resolve(locations));
  return { regions, choices: prompter.asked[0]?.choices ?? [] };
}

describe('The question for regions', () => {
  it('lists regions by name within their geography, under each heading once', async () => {
    const { choices } = await ask([]);
    const headings = choices.map(({ group }) => group ?? '').filter((group, at, all) => group !== all[at - 1]);
    assert.deepEqual(headings, [...new Set(headings)]);
    assert.deepEqual(
      choices.map(({ label }) => label),
      [
        'East US 2',
        'North Europe',
        'West US',
        'All regions in United States',
        'Central US',
        'Japan East',
        'West Europe',
      ],
    );
  });

  it('returns the home region first, then the others by name', async () => {
    const { regions } = await ask(['Japan East', 'Central US']);
    assert.deepEqual(regions, ['eastus2', 'centralus', 'japaneast', 'northeurope', 'westus']);
  });

  it('takes all regions in the geography of the home region with one row', async () => {
    const { regions } = await ask(['All regions', '-North Europe']);
    assert.deepEqual(regions, ['eastus2', 'centralus', 'westus']);
  });

  it('has no such row where images have several home regions, or the geography no other region', async () => {
    for (const homes of [['eastus2', 'japaneast'], ['japaneast']]) {
      const { choices } = await ask([], homes);
      assert.ok(!choices.some(({ label }) => label.startsWith('All regions')));
    }
  });
});
