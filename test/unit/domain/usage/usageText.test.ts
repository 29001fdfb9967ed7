import assert from 'node:assert/strict';
import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import { usageText } from '../../../../src/domain/usage/usageText';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const image = `${compute}/galleries/golden/images/ubuntu`;

function user(more: Partial<ImageUser> & Pick<ImageUser, 'id' | 'name' | 'kind'>): ImageUser {
  return { imageId: image, location: 'eastus', ...more };
}

const textOf = (...items: readonly ImageUser[]): string => usageText(image, { items, unread: [] });

describe('usageText', () => {
  it('names what was not looked at, also where nothing was found', () => {
    const nothing = usageText(image, { items: [], unread: ['batchPool', 'labPlanImage'] });
    assert.match(nothing, /No usages found/);
    assert.match(nothing, /Couldn't be read: Batch pools and Lab plans\. Not checked: other tenants, .* AKS, /);
    assert.match(textOf(user({ kind: 'disk', id: `${compute}/disks/d`, name: 'd' })), /Not checked: other tenants/);
  });

  it('tells a template that only writes to an image from one that reads it', () => {
    const id = `${compute}/imageTemplates/t`;
    const template = user({ kind: 'imageTemplate', id, name: 't' });
    assert.match(textOf({ ...template, onlyWrites: true }), /\*\*t\*\*: writes new versions · eastus/);
    assert.match(textOf(template), /\*\*t\*\*: the latest · eastus/);
  });

  it('names an instance of a scale set after its scale set', () => {
    const id = `${compute}/virtualMachineScaleSets/web/virtualMachines/4`;
    const text = textOf(user({ kind: 'scaleSetInstance', id, name: '4', exactVersion: '1.0.0' }));
    assert.match(text, /^- \*\*web_4\*\*: the latest, which was 1\.0\.0 at the time · eastus · rg$/m);
  });

  it('escapes Markdown in names', () => {
    const text = textOf(user({ kind: 'virtualMachine', id: `${compute}/virtualMachines/x`, name: '_a_*b*' }));
    assert.match(text, /\*\*&#95;a&#95;&#42;b&#42;\*\*: /);
  });
});
