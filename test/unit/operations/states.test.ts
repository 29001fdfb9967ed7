import assert from 'node:assert/strict';
import type { FailureReason } from '../../../src/domain/errors/failure';
import type { Change } from '../../../src/domain/plan/plan';
import { hasStepEnded } from '../../../src/operations/hasStepEnded';
import { isStepActive } from '../../../src/operations/isStepActive';
import { joinRemarks } from '../../../src/operations/joinRemarks';
import type { OperationRecord, Step, StepState } from '../../../src/operations/journal/record';
import { labsNotExported } from '../../../src/operations/labsNotExported';
import { stepStateText } from '../../../src/operations/stepStateText';
import { stepTexts, stopped } from '../../../src/operations/stopped';
import { unfinished } from '../../../src/operations/unfinished';
import { replicatedVersionOf, versionOfStep } from '../../../src/operations/versionOfStep';
import { waitingText } from '../../../src/operations/waitingText';
import { everyKind, gallery, planOf, version } from '../../support/everyKind';

/** Of each state: what it is called, whether it is the last, whether work is under way, and what stopping makes of it. */
const states: Readonly<
  Record<StepState, readonly [text: string, ended: boolean, active: boolean, stopped: StepState]>
> = {
  waiting: ['waiting', false, false, 'skipped'],
  sending: ['sending', false, true, 'unfollowed'],
  running: ['in progress', false, true, 'unfollowed'],
  replicating: ['replicating', false, true, 'unfollowed'],
  done: ['done', true, false, 'done'],
  failed: ['failed', true, false, 'failed'],
  skipped: ['skipped', true, false, 'skipped'],
  unfollowed: ['no longer followed', true, false, 'unfollowed'],
};
const every = Object.keys(states) as StepState[];

function operation(changes: readonly Change[], steps: readonly Step[], state: OperationRecord['state'] = 'running') {
  const plan = planOf(...changes);
  return { id: 'o', environment: 'e', plan, steps, state, startedAt: 1, acknowledged: false } satisfies OperationRecord;
}

describe('The state of a step', () => {
  for (const state of every) {
    const [text, ended, active, afterwards] = states[state];
    it(`says of ${state} what is left to do`, () => {
      assert.equal(stepStateText(state), text);
      assert.equal(hasStepEnded(state), ended);
      assert.equal(isStepActive({ state }), active);
      assert.equal(isStepActive({ state, startedAt: 1 }), active || state === 'waiting');
      const step: Step = { state, waitingFor: 'network', finishedAt: 2, remark: 'r' };
      const [after] = stopped(operation([everyKind.setTags], [step]), 5).steps;
      const isLeftToAzure = afterwards === 'unfollowed' && !ended;
      assert.deepEqual(after, {
        ...{ state: afterwards, remark: 'r', waitingFor: ended ? 'network' : undefined },
        finishedAt: isLeftToAzure ? 5 : 2,
      });
    });
  }

  it('ends a stopped operation now', () => {
    const { steps, ...before } = operation([everyKind.setTags], [{ state: 'done' }]);
    assert.deepEqual(stopped({ ...before, steps }, 7), { ...before, steps, state: 'stopped', finishedAt: 7 });
  });

  it('lists what is in it', () => {
    const { createGallery, deleteVersion, setTags } = everyKind;
    const record = operation([createGallery, deleteVersion, setTags], [{ state: 'done' }, { state: 'failed' }]);
    assert.deepEqual(stepTexts(record, 'failed'), ['Delete image version golden\\linux\\1.0.0']);
    assert.deepEqual(stepTexts(record, 'waiting'), []);
    assert.deepEqual(unfinished(record), [setTags]);
    assert.deepEqual(unfinished({ ...record, state: 'failed' }), []);
  });

  it('waits for what passes by itself, and says for what', () => {
    const texts: Readonly<Record<FailureReason, string>> = {
      signIn: 'Waiting for sign-in.',
      throttled: 'Azure is throttling requests; retrying.',
      service: 'Azure is returning errors; retrying.',
      badAnswer: 'Azure is returning errors; retrying.',
      forbidden: "You don't have permission to read the outcome; retrying.",
      conflict: "Azure hasn't reported the outcome yet; retrying.",
      invalid: "Azure hasn't reported the outcome yet; retrying.",
      notFound: "Azure hasn't reported the outcome yet; retrying.",
      other: "Azure hasn't reported the outcome yet; retrying.",
      network: "Can't reach Azure; retrying.",
      cancelled: "Can't reach Azure; retrying.",
    };
    for (const [reason, text] of Object.entries(texts))
      assert.equal(waitingText(reason as FailureReason), text, reason);
  });

  it('keeps all remarks in one', () => {
    assert.equal(joinRemarks('One.', undefined, 'Two.'), 'One. Two.');
    assert.deepEqual(
      [joinRemarks(), joinRemarks(undefined, undefined), joinRemarks('')],
      [undefined, undefined, undefined],
    );
  });
});

describe('What an operation works on', () => {
  it('is the version that a step makes or changes, and its progress that of the replicas it changes', () => {
    const { createVersion, updateVersion, saveLabImage, setTags } = everyKind;
    const flag: Change = { kind: 'updateVersion', target: version, spec: { excludeFromLatest: true } };
    const made = { made: `${gallery}/images/course/versions/2.0.0` };
    for (const [change, step, works, replicates] of [
      [createVersion, undefined, version, version],
      [updateVersion, undefined, version, version],
      [flag, undefined, version, undefined],
      [saveLabImage, undefined, undefined, undefined],
      [saveLabImage, {}, undefined, undefined],
      [saveLabImage, made, made.made, made.made],
      [setTags, undefined, undefined, undefined],
    ] as const)
      assert.deepEqual(
        [versionOfStep(change, step), replicatedVersionOf(change, step)],
        [works, replicates],
        change.kind,
      );
  });

  it('is no lab that it has exported, or that Azure may still export', () => {
    const { saveLabImage, setTags } = everyKind;
    const lab = saveLabImage.spec.labMachineId.replace(/\/virtualMachines\/.*/, '');
    const left = (state: StepState | undefined, end: OperationRecord['state'] = 'failed') =>
      labsNotExported(operation([setTags, saveLabImage], [{ state: 'failed' }, ...(state ? [{ state }] : [])], end));
    for (const state of ['failed', 'skipped', undefined] as const) assert.deepEqual(left(state), [lab], state);
    for (const state of ['done', 'unfollowed'] as const) assert.deepEqual(left(state), [], state);
    assert.deepEqual(left('failed', 'running'), []);
  });
});
