import assert from 'node:assert/strict';
import { createVersionResearch } from '../../../src/wizards/version/versionResearch';
import { queuePrompter } from '../../support/queuePrompter';
import { sampleServices } from '../../support/sampleServices';

describe('What the wizards of versions read', () => {
  it('is the SKUs of no more than four regions at once, each region once', async () => {
    const { services } = sampleServices();
    const { reader } = services;
    let [underWay, most, all] = [0, 0, 0];
    const counting = {
      ...reader,
      storageTypes: async (subscription: string, region: string) => {
        most = Math.max(most, (underWay += 1));
        all += 1;
        return reader.storageTypes(subscription, region).finally(() => (underWay -= 1));
      },
    };
    const research = createVersionResearch({ ...services, reader: counting, prompter: queuePrompter([]) });
    const subscription = services.directory.subscriptions()[0]?.id ?? '';
    const regions = (await reader.locations(subscription)).slice(0, 9).map(({ displayName }) => displayName);
    const found = await research.storageTypes(subscription, [...regions, ...regions]);
    assert.deepEqual([found.size, all, most], [9, 9, 4]);
  });
});
