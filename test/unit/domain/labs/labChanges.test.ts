import assert from 'node:assert/strict';
import { affectedIds } from '../../../../src/domain/change/affectedIds';
import { parentId, parseResourceId } from '../../../../src/domain/id/resourceId';
import { roleIds } from '../../../../src/domain/labs/labService';
import { daysLeft, timeLeftText, hasEnded, retirementText } from '../../../../src/domain/labs/retirement';
import { needsPassword } from '../../../../src/domain/machine/needsPassword';
import { describePlan } from '../../../../src/domain/plan/describePlan';
import type { Change, ChangeOf, Plan } from '../../../../src/domain/plan/plan';
import { conflictOf } from '../../../../src/operations/conflicts';
import type { OperationRecord } from '../../../../src/operations/journal/record';
import { galleryPath, locations, subscription } from '../cloneWorld';
import { accountPath, definitionPath, labPath, labServices, planPath } from './labWorld';

const plan = (...changes: Change[]): Plan => ({ kind: 'editRegions', title: '', notices: [], changes });

function lines(...changes: Change[]): string[] {
  return describePlan(plan(...changes), locations).map(
    ({ level, text, detail }) => `${'  '.repeat(level)}${text}${detail === '' ? '' : ` (${detail})`}`,
  );
}

function saved(lab: string, definition: string): ChangeOf<'saveLabImage'> {
  return {
    kind: 'saveLabImage',
    target: `${galleryPath}/images/${definition}`,
    spec: {
      labPlanId: planPath,
      labMachineId: `${labServices}/labs/${lab}/virtualMachines/0`,
      location: 'westeurope',
      seenVersions: [],
    },
  };
}

const created: ChangeOf<'createLab'> = {
  kind: 'createLab',
  target: labPath,
  spec: {
    ...{ location: 'westeurope', labPlanId: planPath, title: 'Linux 101', imageId: definitionPath },
    ...{ createOption: 'TemplateVM', size: 'Classic_Fsv2', capacity: 20, quotaHours: 10 },
    ...{ userName: 'labadmin', osType: 'Linux' },
  },
};

describe('describePlan: lab changes', () => {
  it('describes every kind of lab change', () => {
    assert.deepEqual(
      lines(
        { kind: 'registerProvider', target: `/subscriptions/${subscription}/providers/Microsoft.LabServices` },
        {
          kind: 'grantRole',
          target: `${galleryPath}/providers/Microsoft.Authorization/roleAssignments/1`,
          spec: { principalId: 'p-1', roleId: roleIds.Owner },
        },
        { kind: 'attachGallery', target: planPath, spec: { galleryId: galleryPath } },
        { kind: 'attachGallery', target: `${accountPath}/sharedgalleries/golden`, spec: { galleryId: galleryPath } },
        { kind: 'detachGallery', target: planPath },
        { kind: 'detachGallery', target: `${accountPath}/sharedgalleries/golden` },
        { kind: 'setLabImage', target: `${planPath}/images/linux-base`, spec: { enabled: true } },
        { kind: 'setLabImage', target: `${accountPath}/sharedimages/linux-base`, spec: { enabled: false } },
        { kind: 'publishLab', target: labPath },
      ),
      [
        'Register the resource provider Microsoft.LabServices',
        'Assign the Owner role on golden (to service principal p-1)',
        'Attach gallery golden to campus',
        'Attach gallery golden to classic',
        'Detach the gallery from campus',
        'Detach the gallery from classic',
        'Enable image linux-base for campus',
        'Disable image linux-base for classic',
        "Publish lab linux-101 (can't be undone)",
      ],
    );
    assert.deepEqual(lines(saved('linux-101', 'linux-base')), [
      'Export linux-101 (template VM, to image definition golden\\linux-base)',
      '  West Europe (Lab Services chooses the version number)',
    ]);
  });

  it('shows all details of a new lab except its password', () => {
    assert.deepEqual(lines(created), [
      'Create lab linux-101 (Linux 101)',
      '  West Europe (Classic_Fsv2 · 20 virtual machines)',
      '  golden\\linux-base',
      '  With a template that you can change before you publish',
      '  10 hours per student',
      '  labadmin (password requested at run time)',
    ]);
    assert.equal(needsPassword(created), true);
    assert.equal(needsPassword({ kind: 'publishLab', target: labPath }), false);
  });

  it('shows a lab in a classic lab account, without a template, and its description', () => {
    const { labPlanId, ...spec } = created.spec;
    assert.equal(labPlanId, planPath);
    const options = { createOption: 'Image', quotaHours: 1, description: 'For beginners' } as const;
    assert.deepEqual(lines({ ...created, target: `${accountPath}/labs/l`, spec: { ...spec, ...options } }), [
      'Create lab l (Linux 101)',
      '  West Europe (Classic_Fsv2)',
      '  golden\\linux-base',
      '  Without a template: VMs are created directly from the image',
      '  1 hour per student',
      '  labadmin (password requested at run time)',
      '  Description (For beginners)',
    ]);
    const role = { principalId: 'p-1', roleId: 'unknown' };
    assert.deepEqual(lines({ kind: 'grantRole', target: '/r', spec: role }), [
      'Assign the unknown role on r (to service principal p-1)',
    ]);
  });
});

describe('Conflicts of lab exports', () => {
  const running = (...changes: Change[]): OperationRecord[] => [
    { state: 'running', plan: plan(...changes), steps: [] } as unknown as OperationRecord,
  ];
  const conflicts = (ours: Change, theirs: Change): boolean => conflictOf(plan(ours), running(theirs)) !== undefined;

  it('finds a conflict if two exports share a lab or an image definition', () => {
    assert.equal(conflicts(saved('a', 'one'), saved('a', 'two')), true);
    assert.equal(conflicts(saved('a', 'one'), saved('b', 'one')), true);
    assert.equal(conflicts(saved('a', 'one'), saved('b', 'two')), false);
  });

  it('prevents changes to the gallery, image, and lab of a running export', () => {
    assert.equal(conflicts({ kind: 'detachGallery', target: planPath }, saved('a', 'one')), true);
    assert.equal(
      conflicts({ kind: 'setLabImage', target: `${planPath}/images/one`, spec: { enabled: true } }, saved('a', 'one')),
      true,
    );
    assert.equal(conflicts({ kind: 'publishLab', target: `${labServices}/labs/a` }, saved('a', 'one')), true);
    assert.equal(conflicts({ kind: 'publishLab', target: `${labServices}/labs/b` }, saved('a', 'one')), false);
    assert.deepEqual(affectedIds(plan({ kind: 'attachGallery', target: planPath, spec: { galleryId: galleryPath } })), [
      planPath,
      galleryPath,
    ]);
  });
});

describe('IDs of extension resources', () => {
  const assignment = `${galleryPath}/providers/Microsoft.Authorization/roleAssignments/X`;

  it('parses the type of an extension resource, whose parent is the extended resource', () => {
    assert.equal(parseResourceId(assignment)?.type, 'Microsoft.Authorization/roleAssignments');
    assert.deepEqual(parseResourceId(assignment)?.names, ['X']);
    assert.equal(parseResourceId(assignment)?.resourceGroup, 'rg');
    assert.equal(parentId(assignment), galleryPath);
  });

  it('parses IDs with names such as "providers" and rejects incomplete IDs', () => {
    const odd = `${galleryPath.replace('golden', 'providers')}/images/providers`;
    assert.equal(parseResourceId(odd)?.type, 'Microsoft.Compute/galleries/images');
    assert.deepEqual(parseResourceId(odd)?.names, ['providers', 'providers']);
    assert.equal(parseResourceId(`/subscriptions/${subscription}/providers/Microsoft.LabServices`), undefined);
    assert.equal(parseResourceId(`${galleryPath}/providers/Microsoft.Authorization`), undefined);
  });
});

describe('Retirement of Lab Services', () => {
  it('counts the remaining days, including the current one', () => {
    assert.equal(daysLeft(Date.UTC(2026, 10, 21)), 219);
    assert.equal(daysLeft(Date.UTC(2026, 10, 21, 15)), 219);
    assert.equal(daysLeft(Date.UTC(2026, 10, 22)), 218);
    assert.equal(timeLeftText(Date.UTC(2027, 5, 27, 12)), '1 day left');
    assert.equal(hasEnded(Date.UTC(2027, 5, 27, 23, 59)), false);
    assert.equal(hasEnded(Date.UTC(2027, 5, 28)), true);
    assert.equal(timeLeftText(Date.UTC(2027, 5, 28)), 'ended');
    assert.equal(timeLeftText(Date.UTC(2027, 5, 26)), '2 days left');
  });

  it('states that galleries remain available after the retirement', () => {
    assert.match(retirementText(Date.UTC(2026, 10, 21)), /ends on 2027-06-28 \(219 days left\)/);
    assert.match(
      retirementText(Date.UTC(2027, 5, 28)),
      /was retired on 2027-06-28\. Your galleries .* still available/,
    );
    assert.equal(daysLeft(Date.UTC(2030, 1, 1)), 0);
  });
});
