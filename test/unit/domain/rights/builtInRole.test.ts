import assert from 'node:assert/strict';
import { builtInRoleFor } from '../../../../src/domain/rights/builtInRole';
import { rightsOf } from '../../../../src/domain/rights/changeRights';
import { grants } from '../../../../src/domain/rights/roleGrants';
import { rightsNotices } from '../../../../src/domain/rights/withRightsNotices';
import { documentedRoles } from '../../../support/documentedRoles';
import { everyChange, gallery } from '../../../support/everyKind';

const compute = 'Microsoft.Compute';

describe('Roles that grant what a plan needs', () => {
  for (const [action, role] of [
    [`${compute}/galleries/images/versions/read`, 'Compute Gallery Image Reader'],
    [`${compute}/images/read`, 'Reader'],
    [`${compute}/galleries/images/versions/write`, 'Compute Gallery Artifacts Publisher'],
    [`${compute}/galleries/share/action`, 'Compute Gallery Sharing Admin'],
    [`${compute}/images/delete`, 'Compute Gallery Artifacts Publisher'],
    [`${compute}/snapshots/write`, 'Disk Snapshot Contributor'],
    [`${compute}/virtualMachines/write`, 'Compute Gallery Artifacts Publisher'],
    ['Microsoft.Resources/deployments/write', 'Compute Gallery Artifacts Publisher'],
    ['Microsoft.Resources/subscriptions/resourceGroups/write', 'Contributor'],
    ['Microsoft.Network/virtualNetworks/subnets/join/action', 'Network Contributor'],
    ['Microsoft.Authorization/roleAssignments/write', 'Role Based Access Control Administrator'],
    ['Microsoft.LabServices/labPlans/saveImage/action', 'Lab Operator'],
    ['Microsoft.LabServices/labAccounts/createLab/action', 'Lab Creator'],
    ['Microsoft.LabServices/labs/write', 'Lab Contributor'],
    ['Microsoft.LabServices/labPlans/write', 'Lab Services Contributor'],
  ] as const)
    it(`names ${role} for ${action}`, () => assert.equal(builtInRoleFor(action), role));

  it('names the role in the advice about a missing permission', () => {
    const [notice] = rightsNotices([{ action: `${compute}/galleries/share/action`, scope: gallery }]);
    assert.equal(
      notice?.fix,
      'Ask an owner of golden for a role that includes it, such as Compute Gallery Sharing Admin.',
    );
  });

  it('only warns about a permission that Azure may not require', () => {
    const action = 'Microsoft.LabServices/labs/write';
    const [notice] = rightsNotices([{ action, scope: gallery, advisory: true }]);
    assert.equal(notice?.severity, 'warning');
    assert.match(notice.fix ?? '', /^Azure may still allow it\. .* such as Lab Contributor\.$/);
    assert.equal(rightsNotices([{ action, scope: gallery }])[0]?.severity, 'error');
  });

  it('has a custom role in the README for every change but sharing and assigning roles', () => {
    const [, publish] = documentedRoles();
    const isGranted = (action: string): boolean =>
      publish.Actions.some(pattern => grants(pattern, action)) &&
      !publish.NotActions.some(pattern => grants(pattern, action));
    const needed = new Set(everyChange.flatMap(rightsOf).map(({ action }) => action));
    const missing = [...needed].filter(action => !isGranted(action) && !action.endsWith('/read'));
    assert.deepEqual(missing.sort(), [
      'Microsoft.Authorization/roleAssignments/write',
      'Microsoft.Compute/galleries/share/action',
    ]);
  });

  it('has a custom role in the README that reads every source', () => {
    const [read] = documentedRoles();
    const reads = everyChange.flatMap(rightsOf).filter(({ action }) => action.endsWith('/read'));
    assert.ok(reads.length > 0);
    for (const { action } of reads)
      assert.ok(
        read.Actions.some(pattern => grants(pattern, action)),
        action,
      );
  });
});
