import assert from 'node:assert/strict';
import { yaml } from '../../../../src/base/yaml';
import {
  labAccountProperties,
  labImageProperties,
  labPlanProperties,
  labProperties,
} from '../../../../src/domain/labs/labProperties';
import { galleryPath, resourceGroup, subscription } from '../cloneWorld';
import {
  accountPath,
  definitionPath,
  lab,
  labAccount,
  labImage,
  labPath,
  labPlan,
  planPath,
  template,
} from './labWorld';

const names = {
  regionName: (region: string) => `In ${region}`,
  subscriptionName: () => 'Campus',
};
const identity = (id: string, name: string, above = ''): string =>
  `  Full name: ${name}
  Resource ID: ${id}
${above}  Resource group: ${resourceGroup}
  Subscription: Campus (${subscription})
  Region: In westeurope
  Provisioning state: Succeeded
`;
const error = { code: 'Busy', message: 'Try later.', action: 'SaveImage', timestamp: '2026-03-01T00:00:00Z' };
const lastError = (indent: string): string =>
  `${indent}Last error:
${indent}  Code: Busy
${indent}  Message: Try later.
${indent}  Action: SaveImage
${indent}  Time: "2026-03-01T00:00:00Z"
`;

describe('Properties of Lab Services resources', () => {
  it('are those of a lab plan, with the images that it offers', () => {
    const images = [labImage(), labImage({ name: 'off', enabled: false })];
    assert.equal(
      yaml(labPlanProperties(labPlan({ error, tags: { term: 'spring' } }), images, names)),
      `Lab plan:
${identity(planPath, 'campus')}
Gallery:
  Attached gallery: ${galleryPath}
  Enabled images:
    - linux-base
  Disabled images:
    - "off"

Allowed regions for labs:
  - In westeurope
  - In northeurope

${lastError('')}
Tags:
  term: spring
`,
    );
    const plain = yaml(labPlanProperties(labPlan({ galleryId: undefined }), undefined, names));
    assert.match(plain, /\nGallery:\n {2}Attached gallery: none\n\nAllowed/);
    assert.doesNotMatch(plain, /Last error|Tags/);
  });

  it('are those of a classic lab account', () => {
    const text = yaml(labAccountProperties(labAccount({ tags: { a: 'b' } }), [galleryPath], [labImage()], names));
    assert.equal(
      text,
      `Classic lab account:
${identity(accountPath, 'classic')}
Gallery:
  Attached galleries:
    - ${galleryPath}
  Enabled images:
    - linux-base

Tags:
  a: b
`,
    );
  });

  it('are those of a lab and its template', () => {
    const one = lab({ title: 'Linux 101', error, tags: { a: 'b' } });
    const found = template(labPath, { state: 'Stopped', error });
    assert.equal(
      yaml(labProperties(one, found, names)),
      `Lab:
  Title: Linux 101
${identity(labPath, 'linux-101')}  Lab plan: ${planPath}
  State: Published

Properties:
  Image: ${definitionPath}
  Image version: "1.0.0"
  Operating system: Linux
  Size: Classic_Fsv2_2_4GB_128_S_SSD
  Virtual machines: 20
  User name: labadmin
  Template: "yes"

Template VM:
  Resource ID: ${labPath}/virtualMachines/0
  State: Stopped
  Provisioning state: Succeeded
${lastError('  ')}
${lastError('')}
Tags:
  a: b
`,
    );
    assert.match(yaml(labProperties(lab({ createOption: 'Image' }), undefined, names)), /\n {2}Template: "no"\n/);
    const unknown = yaml(labProperties(lab({ createOption: undefined }), undefined, names));
    assert.doesNotMatch(unknown, /Template|Last error|Tags/);
    const id = `${accountPath}/labs/l`;
    const classic = yaml(labProperties(lab({ id, labAccountId: accountPath, labPlanId: undefined }), undefined, names));
    assert.ok(classic.includes(`\n  Classic lab account: ${accountPath}\n`), classic);
    assert.doesNotMatch(classic, /Lab plan/);
  });

  it('are those of an image that is offered', () => {
    assert.equal(
      yaml(labImageProperties(labImage({ displayName: 'Linux', enabled: false }), planPath, names)),
      `Lab image:
  Name: Linux
  Resource ID: ${planPath}/images/linux-base
  Offered by: ${planPath}
  Enabled: "no"

Properties:
  Image definition: ${definitionPath}
  Operating system: Linux
  State: Specialized
  Regions:
    - In westeurope
`,
    );
  });
});
