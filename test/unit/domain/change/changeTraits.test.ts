import assert from 'node:assert/strict';
import { affectedBy, affectedIds } from '../../../../src/domain/change/affectedIds';
import type { PasswordUser } from '../../../../src/domain/change/changeTraits';
import { isDeletion } from '../../../../src/domain/change/isDeletion';
import { isLabChange } from '../../../../src/domain/change/isLabChange';
import { traitsOf } from '../../../../src/domain/change/traitsOf';
import { readsFrom, waitsFor } from '../../../../src/domain/change/waitsFor';
import { needsPassword } from '../../../../src/domain/machine/needsPassword';
import { passwordUser } from '../../../../src/domain/machine/passwordUser';
import type { Change, ChangeKind, ChangeOf } from '../../../../src/domain/plan/plan';
import { everyKind, planOf } from '../../../support/everyKind';

const { createVersion, createVirtualMachine: machine, saveLabImage, attachGallery, grantRole, createLab } = everyKind;
const gallery = everyKind.createGallery.target;
const other = `${gallery}2`;
const image = `${gallery}/images/other/versions/2.0.0`;
const copy: Change = { ...createVersion, spec: { ...createVersion.spec, source: { kind: 'version', id: image } } };
const disks: Change = {
  ...createVersion,
  spec: {
    ...createVersion.spec,
    source: { kind: 'disks', osDisk: { id: '/os' }, dataDisks: [{ id: '/data', lun: 0 }] },
  },
};
const sourced = (target: string): Change => ({ ...createVersion, target });
const kindsWhere = (is: (change: Change) => boolean): readonly ChangeKind[] =>
  Object.values(everyKind)
    .filter(is)
    .map(({ kind }) => kind);

describe('Order of the changes of a plan', () => {
  const pairs: readonly (readonly [change: Change, earlier: Change, waits: boolean])[] = [
    [everyKind.createGallery, everyKind.createResourceGroup, true],
    [everyKind.createDefinition, everyKind.createGallery, true],
    [createVersion, everyKind.createDefinition, true],
    [createVersion, { ...everyKind.createGallery, target: other }, false],
    [everyKind.createGallery, everyKind.createDefinition, false],
    [copy, sourced(image), true],
    [copy, sourced(`${image}1`), false],
    [createVersion, sourced(image), false],
    [machine, everyKind.createDefinition, true],
    [machine, { ...everyKind.createGallery, target: other }, false],
    [attachGallery, everyKind.registerProvider, true],
    [attachGallery, grantRole, true],
    [attachGallery, { ...grantRole, target: grantRole.target.replace(gallery, other) }, false],
    [everyKind.detachGallery, everyKind.registerProvider, false],
  ];
  for (const [change, earlier, waits] of pairs) {
    it(`${waits ? 'puts' : "doesn't put"} ${change.kind} after ${earlier.kind} of ${earlier.target}`, () => {
      assert.equal(waitsFor(change, earlier), waits);
    });
  }

  it('depends on what a target is created from, or what that is in', () => {
    assert.equal(readsFrom(copy, image.toUpperCase()), true);
    assert.equal(readsFrom(copy, gallery), true);
    assert.equal(readsFrom(copy, other), false);
    assert.equal(readsFrom(disks, '/data'), true);
    assert.equal(readsFrom(everyKind.updateVersion, createVersion.target), false);
    assert.deepEqual(
      kindsWhere(change => readsFrom(change, '')),
      ['createVersion', 'createVirtualMachine'],
    );
  });
});

describe('What a change affects', () => {
  it('is its target, and what must not change meanwhile', () => {
    assert.deepEqual(affectedBy(everyKind.deleteVersion), [createVersion.target]);
    assert.deepEqual(affectedBy(disks), [createVersion.target, '/os', '/data']);
    assert.deepEqual(affectedBy(machine), [machine.target]);
    assert.deepEqual(affectedBy(saveLabImage), [
      saveLabImage.target,
      saveLabImage.spec.labMachineId,
      `${saveLabImage.spec.labPlanId}/images/course`,
    ]);
    assert.deepEqual(affectedIds(planOf(attachGallery, everyKind.deleteVersion)), [
      attachGallery.target,
      gallery,
      createVersion.target,
    ]);
  });

  it('includes the lab and its template for an export, on which Lab Services reports a failure', () => {
    const lab = saveLabImage.spec.labMachineId.replace('/virtualMachines/0', '');
    assert.deepEqual(traitsOf(saveLabImage).alsoAffects(saveLabImage), [saveLabImage.spec.labMachineId, lab]);
    assert.deepEqual(
      kindsWhere(change => traitsOf(change).alsoAffects(change).length > 0),
      ['saveLabImage'],
    );
  });

  it('is a version that is made or updated', () => {
    assert.equal(traitsOf(createVersion).makesVersion(createVersion), createVersion.spec);
    assert.equal(
      traitsOf(everyKind.updateVersion).updatesVersion(everyKind.updateVersion),
      everyKind.updateVersion.spec,
    );
    assert.deepEqual(
      kindsWhere(change => traitsOf(change).makesVersion(change) !== undefined),
      ['createVersion'],
    );
    assert.deepEqual(
      kindsWhere(change => traitsOf(change).updatesVersion(change) !== undefined),
      ['updateVersion'],
    );
  });

  it('tells deletions and changes of labs from others', () => {
    assert.deepEqual(kindsWhere(isDeletion), [
      ...['deleteVersion', 'deleteDefinition', 'deleteGallery', 'deleteGalleryChild', 'deleteManagedImage'],
      'purgeVersion',
    ]);
    assert.deepEqual(kindsWhere(isLabChange), [
      ...['registerProvider', 'grantRole', 'attachGallery', 'detachGallery', 'setLabImage', 'saveLabImage'],
      ...['createLab', 'publishLab'],
    ]);
  });
});

describe('The password that a change needs', () => {
  const made = (over: Partial<ChangeOf<'createVirtualMachine'>['spec']>): Change => ({
    ...machine,
    spec: { ...machine.spec, ...over },
  });
  const { signIn, ...unsigned } = machine.spec;
  const users: readonly (readonly [what: string, change: Change, user: PasswordUser | undefined])[] = [
    ['a machine', machine, { userName: 'azureuser', osType: 'Windows' }],
    ['a machine from a specialized image', made({ osState: 'Specialized' }), undefined],
    ['a machine with an SSH key', made({ signIn: { userName: 'u', sshPublicKey: 'k' } }), undefined],
    ['a machine without a user', { ...machine, spec: unsigned }, undefined],
    ['a lab', createLab, { userName: 'instructor', osType: 'Linux', osState: undefined }],
    [
      'a lab from a specialized image',
      { ...createLab, spec: { ...createLab.spec, osState: 'Specialized' } },
      { userName: 'instructor', osType: 'Linux', osState: 'Specialized' },
    ],
  ];
  assert.ok(signIn);
  for (const [what, change, user] of users) {
    it(`is ${user === undefined ? 'none' : `that of ${user.userName}`} for ${what}`, () => {
      assert.deepEqual(passwordUser(change), user);
      assert.equal(needsPassword(change), user !== undefined);
    });
  }

  it('is none for changes of other kinds', () => {
    assert.deepEqual(kindsWhere(needsPassword), ['createVirtualMachine', 'createLab']);
  });
});
