import assert from 'node:assert/strict';
import { versionId } from '../../../../src/domain/id/resourceId';
import { leaveOutRefused } from '../../../../src/domain/plan/leaveOutRefused';
import type { Notice, Plan } from '../../../../src/domain/plan/plan';
import type { OptionalTarget } from '../../../../src/domain/plan/planReview';
import { definitionPath } from '../cloneWorld';

const idOf = (name: string): string => versionId(definitionPath, name);
const optional = (...targets: readonly (readonly [name: string, isRefused: boolean])[]): readonly OptionalTarget[] =>
  targets.map(([name, isRefused]) => ({ id: idOf(name).toUpperCase(), label: name, isRefused }));
const notice = (severity: Notice['severity']): Notice => ({ severity, code: 'x', message: 'x' });

function plan(names: readonly string[], severity: Notice['severity'] = 'error'): Plan {
  const changes = names.map(name => ({ kind: 'purgeVersion', target: idOf(name) }) as const);
  return { kind: 'purgeVersion', title: '', changes, notices: [notice('info'), notice(severity)] };
}

describe('leaveOutRefused', () => {
  const three = ['1.0.0', '1.1.0', '1.2.0'];

  it('names the one that Azure would refuse, or lists several', () => {
    assert.deepEqual(leaveOutRefused(plan(three), optional(['1.0.0', true], ['1.1.0', false], ['1.2.0', false])), {
      ...{ label: 'Leave Out 1.0.0', description: '', keys: [idOf('1.0.0').toUpperCase()] },
    });
    assert.deepEqual(leaveOutRefused(plan(three), optional(['1.0.0', true], ['1.1.0', true], ['1.2.0', false])), {
      label: 'Leave Out 2 Changes',
      description: '1.0.0 and 1.1.0',
      keys: ['1.0.0', '1.1.0'].map(name => idOf(name).toUpperCase()),
    });
  });

  for (const [what, one, targets] of [
    ['a plan without errors', plan(three, 'warning'), optional(['1.0.0', true], ['1.1.0', false])],
    ['nothing that is refused', plan(three), optional(['1.0.0', false], ['1.1.0', false])],
    ['only what is refused', plan(three), optional(['1.0.0', true], ['1.1.0', true])],
    ['refused targets that are left out already', plan(['1.1.0']), optional(['1.0.0', true], ['1.1.0', false])],
    ['nothing optional', plan(three), []],
  ] as const)
    it(`offers nothing for ${what}`, () => assert.equal(leaveOutRefused(one, targets), undefined));
});
