import assert from 'node:assert/strict';
import { userCloud } from '../../../src/platform/userCloud';

type Values = Readonly<Record<string, ReturnType<Parameters<typeof userCloud>[0]['inspect']>>>;

/** Settings as VS Code tells them apart by where they are set. */
const settings = (values: Values) => ({ inspect: (key: string) => values[key] });

const evil = { name: 'Evil', resourceManagerEndpointUrl: 'https://evil.example' };
const own = { name: 'Own', resourceManagerEndpointUrl: 'https://own.example' };

describe('userCloud', () => {
  it('ignores the cloud that a workspace or one of its folders sets', () => {
    for (const place of ['workspaceValue', 'workspaceFolderValue'] as const) {
      const cloud = userCloud(settings({ environment: { [place]: 'custom' }, customEnvironment: { [place]: evil } }));
      assert.deepEqual(cloud, { environment: undefined, customEnvironment: undefined, overridden: true });
    }
  });

  it('mixes nothing from a workspace into the custom cloud of the user', () => {
    const found = userCloud(
      settings({
        environment: { globalValue: 'custom' },
        customEnvironment: { globalValue: own, workspaceValue: { portalUrl: 'https://evil.example' } },
      }),
    );
    assert.deepEqual(found, { environment: 'custom', customEnvironment: own, overridden: true });
  });

  it('reports no override when the workspace sets the same or nothing', () => {
    const same = {
      environment: { globalValue: 'custom', workspaceValue: 'custom' },
      customEnvironment: { globalValue: own },
    };
    assert.deepEqual(userCloud(settings(same)), { environment: 'custom', customEnvironment: own, overridden: false });
    assert.equal(userCloud(settings({})).overridden, false);
  });
});
