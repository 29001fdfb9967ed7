import assert from 'node:assert/strict';
import { userKinds } from '../../../../src/domain/usage/imageUsage';
import type { ImageUser } from '../../../../src/domain/usage/imageUser';
import { usageText } from '../../../../src/domain/usage/usageText';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const image = `${compute}/galleries/golden/images/ubuntu`;

function user(more: Partial<ImageUser> & Pick<ImageUser, 'id' | 'name' | 'kind'>): ImageUser {
  return { imageId: image, location: 'eastus', ...more };
}

const regionName = (region: string): string => (region === 'eastus' ? 'East US' : region);
const textOf = (...items: readonly ImageUser[]): string => usageText(image, { items, unread: [] }, regionName);

describe('usageText', () => {
  it('names what was not looked at, also where nothing was found', () => {
    const nothing = usageText(image, { items: [], unread: ['batchPool', 'labPlanImage'] }, regionName);
    assert.match(nothing, /No usages found/);
    assert.match(
      nothing,
      /Couldn't be read: Batch pools and Lab plans\. Not checked: other tenants, .* AKS, DevTest Labs, Azure Compute Fleet, Service Fabric managed clusters, /,
    );
    assert.match(textOf(user({ kind: 'disk', id: `${compute}/disks/d`, name: 'd' })), /Not checked: other tenants/);
  });

  it('lists the users of each kind under one heading, in the order of kinds', () => {
    const machine = (name: string, exactVersion?: string): ImageUser =>
      user({ kind: 'virtualMachine', id: `${compute}/virtualMachines/${name}`, name, exactVersion });
    const set = user({ kind: 'scaleSet', id: `${compute}/virtualMachineScaleSets/s`, name: 's' });
    const lines = textOf(
      machine('a', '1.0.0'),
      { ...set, orchestration: 'Flexible', imageId: `${image}/versions/1.2.0` },
      machine('b'),
      user({ kind: 'devCenter', id: `${compute}/devcenters/c`, name: 'c', imageId: image.replace(/\/images.*/, '') }),
    ).split('\n');
    assert.deepEqual(lines.slice(0, -2), [
      '# Usages of golden\\ubuntu',
      '',
      '## Scale sets',
      '',
      '- **s**: version 1.2.0 · Flexible · East US · rg',
      '',
      '## Virtual machines',
      '',
      '- **a**: the latest, which was 1.0.0 at the time · East US · rg',
      '- **b**: the latest · East US · rg',
      '',
      '## Dev centers',
      '',
      '- **c**: all images of the gallery · East US · rg',
      '',
    ]);
  });

  it('has a heading for every kind of user', () => {
    const headings = userKinds.map(kind => /^## (.+)$/m.exec(textOf(user({ kind, id: image, name: 'x' })))?.[1]);
    assert.deepEqual(headings, [
      ...['Scale sets', 'Scale set instances', 'Virtual machines', 'Managed disks', 'Image templates', 'Lab plans'],
      ...['Labs', 'Azure Virtual Desktop host pools', 'Managed DevOps Pools', 'Batch pools'],
      ...['Dev Box definitions and pools', 'Dev centers'],
    ]);
  });

  it('tells a template that only writes to an image from one that reads it', () => {
    const id = `${compute}/imageTemplates/t`;
    const template = user({ kind: 'imageTemplate', id, name: 't' });
    assert.match(textOf({ ...template, onlyWrites: true }), /\*\*t\*\*: writes new versions · East US/);
    assert.match(textOf(template), /\*\*t\*\*: the latest · East US/);
  });

  it('names an instance of a scale set after its scale set', () => {
    const id = `${compute}/virtualMachineScaleSets/web/virtualMachines/4`;
    const text = textOf(user({ kind: 'scaleSetInstance', id, name: '4', exactVersion: '1.0.0' }));
    assert.match(text, /^- \*\*web_4\*\*: the latest, which was 1\.0\.0 at the time · East US · rg$/m);
  });

  it('escapes Markdown in names', () => {
    const text = textOf(user({ kind: 'virtualMachine', id: `${compute}/virtualMachines/x`, name: '_a_*b*' }));
    assert.match(text, /\*\*&#95;a&#95;&#42;b&#42;\*\*: /);
  });
});
