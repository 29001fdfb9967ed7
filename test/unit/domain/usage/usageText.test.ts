import assert from 'node:assert/strict';
import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import { usageText } from '../../../../src/domain/usage/usageText';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const image = `${compute}/galleries/golden/images/ubuntu`;

function user(more: Partial<ImageUser> & Pick<ImageUser, 'id' | 'name' | 'kind'>): ImageUser {
  return { imageId: image, location: 'eastus', ...more };
}

describe('usage as a document', () => {
  it('calls a machine of a scale set by the name of its set', () => {
    const id = `${compute}/virtualMachineScaleSets/web/virtualMachines/4`;
    const text = usageText(image, [user({ kind: 'scaleSetInstance', id, name: '4', exactVersion: '1.0.0' })]);
    assert.match(text, /^- \*\*web_4\*\*: the latest, which was 1\.0\.0 at the time · eastus · rg$/m);
  });

  it('keeps what is in a name from being taken for Markdown', () => {
    const text = usageText(image, [
      user({ kind: 'virtualMachine', id: `${compute}/virtualMachines/x`, name: '_a_*b*' }),
    ]);
    assert.match(text, /\*\*\\_a\\_\\\*b\\\*\*\*: /);
  });
});
