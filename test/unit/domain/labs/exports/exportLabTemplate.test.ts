import assert from 'node:assert/strict';
import { idKey } from '../../../../../src/domain/id/resourceId';
import { exportLabTemplate } from '../../../../../src/domain/labs/exports/exportLabTemplate';
import { labImageNameProblem } from '../../../../../src/domain/labs/exports/labImageName';
import type { Lab } from '../../../../../src/domain/labs/lab/lab';
import type { LabFacts } from '../../../../../src/domain/labs/lab/labFacts';
import type { LabNoticeCode } from '../../../../../src/domain/labs/labNoticeCode';
import type { NoticeCode } from '../../../../../src/domain/plan/noticeCode';
import { galleryPath } from '../../cloneWorld';
import {
  accountPath,
  definition,
  definitionPath,
  gallery,
  lab,
  labFacts,
  labPath,
  labPlan,
  planPath,
  template,
  version,
} from '../labWorld';

const usual = ['exportedSpecialized', 'exportedToOneRegion', 'exportCosts'];
const one = <T>(id: string, value: T) => new Map([[idKey(id), value]]);

function exported(over: Partial<Lab> = {}, facts: Partial<LabFacts> = {}, name = 'linux-2027') {
  const into = name === 'linux-base' ? 'newVersion' : 'newImage';
  return exportLabTemplate({ lab: lab(over), name, into }, labFacts([lab()], facts));
}

describe('exportLabTemplate', () => {
  it('exports to a new image definition in one change', () => {
    const plan = exported();
    assert.deepEqual(plan.changes, [
      {
        kind: 'saveLabImage',
        target: `${galleryPath}/images/linux-2027`,
        spec: {
          labPlanId: planPath,
          labMachineId: `${labPath}/virtualMachines/0`,
          location: 'westeurope',
          seenVersions: [],
        },
      },
    ]);
    assert.deepEqual(
      plan.notices.map(({ severity, code }) => [severity, code]),
      usual.map(code => ['info', code]),
    );
    assert.match(plan.notices[0]?.message ?? '', /keep the user labadmin and its password/);
  });

  it("adds a version to the lab's own image and records the existing versions", () => {
    const versions = one(definitionPath, [version('1.0.0'), version('1.0.1')]);
    const { changes, notices } = exported({}, { versions }, 'linux-base');
    const [change] = changes;
    assert.equal(change?.target, definitionPath);
    assert.deepEqual(change.kind === 'saveLabImage' && change.spec.seenVersions, ['1.0.0', '1.0.1']);
    assert.deepEqual(
      notices.map(({ code, target }) => [code, target]),
      [
        ['exportedSpecialized', definitionPath],
        ['exportedToOneRegion', undefined],
        ['exportCosts', undefined],
      ],
    );
    assert.match(exported({ adminUser: undefined }).notices[0]?.message ?? '', /keep its users and passwords\.$/);
  });

  describe('to an existing definition', () => {
    const own = `${galleryPath}/images/newer`;
    /** The errors of an export of a lab that was created from `newer` to `linux-base`. */
    const misfits = (
      over: Partial<Lab>,
      base: Parameters<typeof definition>[0] = {},
      newer: Parameters<typeof definition>[0] = {},
    ) => {
      const definitions = one(galleryPath, [definition(base), definition({ id: own, ...newer })]);
      return exported({ definitionId: own.toUpperCase(), ...over }, { definitions }, 'linux-base').notices.filter(
        ({ code }) => !usual.includes(code),
      );
    };

    it('takes what fits, and what Azure does not say', () => {
      const unknown = { osType: undefined, hyperVGeneration: undefined };
      assert.deepEqual(misfits({}), []);
      assert.deepEqual(misfits({ osType: undefined }, {}, unknown), []);
      assert.deepEqual(misfits({}, unknown), []);
      assert.deepEqual(misfits({ osType: undefined }, unknown, unknown), []);
      assert.deepEqual(misfits({ definitionId: undefined }), []);
    });

    it('names every difference that makes it unfit', () => {
      const found = misfits({ osType: 'Windows' }, { osState: 'Generalized' }, { hyperVGeneration: 'V2' });
      const start = "The template of linux-101 doesn't fit the image definition linux-base. The definition is ";
      assert.deepEqual(
        found.map(({ message, target }) => [message, target]),
        [
          'for generalized images, but exports are specialized.',
          'for Linux, but the template is Windows.',
          'generation 1, but the template is generation 2.',
        ].map(reason => [start + reason, definitionPath]),
      );
    });
  });

  it('suggests a valid name instead of one that Azure does not accept', () => {
    const [notice] = exported({}, {}, 'Linux 2027 (final)').notices;
    assert.equal(notice?.code, 'labImageNameInvalid');
    assert.match(notice.fix ?? '', /Remove the space\. Try "Linux-2027-final"\./);
    assert.match(labImageNameProblem('a b', [definition({ id: `${galleryPath}/images/a-b` })]) ?? '', /Try "a-b-2"/);
    assert.equal(labImageNameProblem('linux-2027'), undefined);
  });

  const refusals: readonly [NoticeCode, Partial<Lab>, Partial<LabFacts>?, string?][] = [
    ['labServicesEnded', {}, { now: Date.UTC(2027, 5, 28) }],
    ['labIsClassic', { labAccountId: accountPath, labPlanId: undefined }],
    ['labPlanGone', { labPlanId: undefined }],
    ['labPlanGone', {}, { plans: one(planPath, null) }],
    ['labPlanNotChecked', {}, { plans: undefined }],
    ['labInOtherRegion', { location: 'northeurope' }],
    ['labWithoutTemplate', { createOption: 'Image' }],
    ['labBusy', { state: 'Publishing' }],
    ['labBusy', { provisioningState: 'Updating' }],
    ['labLocked', { provisioningState: 'Locked' }],
    ['labHasFailed', { provisioningState: 'Failed' }],
    ['labPlanBeingDeleted', {}, { plans: one(planPath, labPlan({ provisioningState: 'Deleting' })) }],
    ['labPlanNotReady', {}, { plans: one(planPath, labPlan({ provisioningState: 'Updating' })) }],
    ['labPlanWithoutGallery', {}, { plans: one(planPath, labPlan({ galleryId: undefined })) }],
    ['attachedGalleryGone', {}, { galleries: one(galleryPath, null) }],
    ['galleryBeingDeleted', {}, { galleries: one(galleryPath, gallery({ provisioningState: 'Deleting' })) }],
    ['templateMissing', {}, { templates: one(labPath, null) }],
    ['templateBusy', {}, { templates: one(labPath, template(labPath, { state: 'Starting' })) }],
    ['templateBusy', {}, { templates: one(labPath, template(labPath, { provisioningState: 'Updating' })) }],
    ['templateHasFailed', {}, { templates: one(labPath, template(labPath, { provisioningState: 'Failed' })) }],
    ['labRoleMissing', {}, { access: one(galleryPath, { principalId: 'p', roles: [] }) }],
    ['labPrincipalMissing', {}, { access: one(galleryPath, { principalId: null }) }],
    [
      'labImageNameTaken',
      {},
      {
        definitions: one(galleryPath, [definition({ id: `${galleryPath}/images/Linux-2027` })]),
        versions: one(`${galleryPath}/images/linux-2027`, []),
      },
    ],
    ['labImageNotThere', {}, { definitions: one(galleryPath, []) }, 'linux-base'],
    ['seenVersionsUnknown', {}, { definitions: undefined }],
    ['seenVersionsUnknown', {}, { versions: undefined }, 'linux-base'],
    [
      'definitionBeingDeleted',
      {},
      { definitions: one(galleryPath, [definition({ provisioningState: 'Deleting' })]) },
      'linux-base',
    ],
    ['osStateMismatch', {}, { definitions: one(galleryPath, [definition({ osState: 'Generalized' })]) }, 'linux-base'],
    ['osTypeMismatch', { osType: 'Windows' }, {}, 'linux-base'],
    [
      'generationMismatch',
      { definitionId: `${galleryPath}/images/newer` },
      {
        definitions: one(galleryPath, [
          definition(),
          definition({ id: `${galleryPath}/images/newer`, hyperVGeneration: 'V2' }),
        ]),
      },
      'linux-base',
    ],
  ];

  for (const [at, [code, over, facts, name]] of refusals.entries()) {
    it(`refuses an export with ${code} (${at + 1})`, () => {
      const errors = exported(over, facts, name).notices.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(notice => notice.code),
        [code],
      );
      const [notice] = errors;
      assert.match(notice?.message ?? '', /^\S.*\.$/s);
      assert.ok((notice?.fix ?? '').length > 10);
    });
  }

  it('reports a running template and what could not be checked', () => {
    const codes = (facts: Partial<LabFacts>): string[] =>
      exported({}, facts)
        .notices.map(({ code }) => code)
        .filter(code => !usual.includes(code));
    const expected: readonly [LabNoticeCode, Partial<LabFacts>][] = [
      ['templateRunning', { templates: one(labPath, template(labPath, { state: 'Running' })) }],
      ['labPlanHasFailed', { plans: one(planPath, labPlan({ provisioningState: 'Failed' })) }],
      ['templateNotChecked', { templates: undefined }],
      ['attachedGalleryNotChecked', { galleries: undefined }],
      ['labRoleNotChecked', { access: undefined }],
    ];
    for (const [code, facts] of expected) assert.deepEqual(codes(facts), [code]);
    const [change] = exported({}, { templates: undefined }).changes;
    assert.equal(change?.kind === 'saveLabImage' && change.spec.labMachineId, `${labPath}/virtualMachines/0`);
  });

  it('sends nothing where the destination or the template does not exist', () => {
    assert.deepEqual(exported({}, { templates: one(labPath, null) }).changes, []);
    assert.deepEqual(exported({}, { plans: one(planPath, labPlan({ galleryId: undefined })) }).changes, []);
    assert.deepEqual(exported({}, { plans: one(planPath, null) }).changes, []);
    const machine = `${labPath}/virtualMachines/template`;
    const [change] = exported(
      {},
      { templates: one(labPath, template(labPath, { id: machine })), versions: undefined },
    ).changes;
    assert.deepEqual(change?.kind === 'saveLabImage' && [change.spec.labMachineId, change.spec.seenVersions], [
      machine,
      [],
    ]);
  });

  it('says nothing about the name while the gallery is unknown or gone', () => {
    const codes = (facts: Partial<LabFacts>, name: string) => exported({}, facts, name).notices.map(({ code }) => code);
    assert.deepEqual(codes({ galleries: one(galleryPath, null) }, 'a b'), ['attachedGalleryGone', ...usual]);
    const none = { plans: one(planPath, labPlan({ galleryId: undefined })) };
    assert.deepEqual(codes(none, 'a b'), ['labPlanWithoutGallery', ...usual]);
  });

  const words: readonly (readonly [
    severity: string,
    message: string,
    over: Partial<Lab>,
    facts?: Partial<LabFacts>,
    name?: string,
  ])[] = [
    [
      'error',
      'linux-101 is in a classic lab account. Its template can be exported only on the Lab Services site.',
      { labAccountId: accountPath },
    ],
    [
      'error',
      'The lab plan of linux-101 was deleted, so its template can no longer be exported.',
      { labPlanId: undefined },
    ],
    ['error', "Couldn't read the lab plan of linux-101.", {}, { plans: new Map() }],
    [
      'error',
      'linux-101 is in North Europe, but its lab plan is in West Europe. Lab Services exports only within one region.',
      { location: 'northeurope' },
    ],
    ['error', 'Lab Services is working on linux-101 (Scaling).', { state: 'Scaling' }],
    ['error', 'Lab Services is working on linux-101 (Syncing).', { state: 'Syncing' }],
    ['error', 'Lab Services is working on linux-101 (Creating).', { provisioningState: 'Creating' }],
    ['error', 'linux-101 is locked for maintenance by Lab Services.', { provisioningState: 'Locked' }],
    ['error', 'The last operation on linux-101 failed.', { provisioningState: 'Failed' }],
    [
      'error',
      'The last operation on linux-101 failed: No room.',
      { provisioningState: 'Failed', error: { code: 'x', message: 'No room.' } },
    ],
    ['error', 'linux-101 has no template VM.', {}, { templates: one(labPath, null) }],
    [
      'error',
      'The last operation on the template of linux-101 failed.',
      {},
      { templates: one(labPath, template(labPath, { provisioningState: 'Failed' })) },
    ],
    [
      'error',
      'The last operation on the template of linux-101 failed: No room.',
      {},
      {
        templates: one(
          labPath,
          template(labPath, { provisioningState: 'Failed', error: { code: 'x', message: 'No room.' } }),
        ),
      },
    ],
    [
      'error',
      "The template of linux-101 isn't ready: Azure reports Updating.",
      {},
      { templates: one(labPath, template(labPath, { provisioningState: 'Updating' })) },
    ],
    [
      'error',
      "The template of linux-101 isn't ready: Azure reports Starting.",
      {},
      { templates: one(labPath, template(labPath, { state: 'Starting' })) },
    ],
    [
      'warning',
      "The template of linux-101 is running. Data that it's writing during the export might be lost.",
      {},
      { templates: one(labPath, template(labPath, { state: 'Running' })) },
    ],
    ['info', "Couldn't check the state of the template of linux-101.", {}, { templates: new Map() }],
    ['error', 'The gallery golden of the lab plan campus no longer exists.', {}, { galleries: one(galleryPath, null) }],
    ['info', "Couldn't check whether the gallery golden exists.", {}, { galleries: new Map() }],
    [
      'error',
      "Couldn't read the contents of golden, so the exported version can't be identified.",
      {},
      { definitions: new Map() },
    ],
    [
      'error',
      'The gallery golden has no image definition named linux-base.',
      {},
      { definitions: one(galleryPath, []) },
      'linux-base',
    ],
  ];
  for (const [severity, message, over, facts, name] of words) {
    it(`says: ${message}`, () => {
      const found = exported(over, facts, name).notices.filter(({ code }) => !usual.includes(code));
      assert.deepEqual(
        found.map(notice => [notice.severity, notice.message]),
        [[severity, message]],
      );
    });
  }

  it('says what the machines of a lab without a template are created from', () => {
    const fix = (over: Partial<Lab>) => exported({ createOption: 'Image', ...over }).notices[0]?.fix;
    const start = "There's nothing to export. Its virtual machines are created from ";
    assert.equal(fix({}), `${start}golden\\linux-base\\1.0.0.`);
    assert.equal(fix({ exactVersion: undefined }), `${start}golden\\linux-base.`);
    assert.equal(fix({ definitionId: undefined }), `${start}a Marketplace image.`);
  });

  it('suggests another name where the image exists', () => {
    const definitions = one(galleryPath, [definition({ id: `${galleryPath}/images/linux-2027` })]);
    const [notice] = exported({}, { definitions }).notices;
    assert.deepEqual(
      [notice?.message, notice?.fix],
      [
        'The gallery golden already has an image definition named linux-2027.',
        'Export a new version of it, or name the new image linux-2027-2.',
      ],
    );
  });

  it('points to the Lab Services site for a classic lab account', () => {
    const plan = exported({ labAccountId: accountPath, labPlanId: undefined });
    assert.deepEqual(plan.changes, []);
    assert.match(plan.notices[0]?.fix ?? '', /https:\/\/labs\.azure\.com/);
  });
});
