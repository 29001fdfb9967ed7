import assert from 'node:assert/strict';
import { noticeCodes } from '../../../../src/domain/plan/noticeCode';
import type { Plan } from '../../../../src/domain/plan/plan';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { asUser } from '../asUser';
import { clone, newDefinition, newGallery, type Clone } from '../cloneWorld';
import { refusals } from './refusals.table';
import { from, shallowRefusals, sourceOf } from './sourceRefusals';

const verbs = { error: 'refuses', warning: 'warns about', info: 'notes' } as const;

function planOf({ choices, facts, denied }: Clone): Plan {
  return asUser(createVersions(choices, facts), denied);
}

describe('Early refusals of new versions', () => {
  for (const [name, make] of [
    ['an existing definition', () => clone()],
    ['a new definition', () => clone({ definition: newDefinition() })],
    ['a new gallery', () => clone(newGallery('fresh'))],
    ['a new resource group', () => clone(newGallery('fresh', {}, 'rg-new'))],
  ] as const) {
    it(`raises no notice for a valid clone into ${name}`, () => {
      assert.deepEqual(planOf(make()).notices, []);
    });
  }

  for (const { name, code, severity = 'error', make } of refusals) {
    it(`${verbs[severity]} ${name} (${code})`, () => {
      const { notices } = planOf(make());
      assert.deepEqual(
        notices.map(one => [one.severity, one.code]),
        [[severity, code]],
      );
      const [notice] = notices;
      assert.match(notice?.message ?? '', /^\S.*[.]$/s);
      if (severity === 'error') assert.match(notice?.fix ?? '', /^\S.*[.]$/s);
    });
  }

  for (const { name, code, make } of shallowRefusals) {
    it(`refuses ${name} (${code})`, () => {
      const codes = planOf(make()).notices.map(one => one.code);
      assert.deepEqual(codes, [code, 'shallowNeedsSource']);
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`raises no notice for a valid version from a source of kind ${kind}`, () => {
      const notices = planOf(from(sourceOf(kind))).notices.filter(one => one.code !== 'machineGeneralized');
      assert.deepEqual(notices, []);
    });
  }

  it('covers every notice code', () => {
    const covered = new Set([...refusals, ...shallowRefusals].map(one => one.code));
    assert.deepEqual(
      noticeCodes.filter(code => !covered.has(code)),
      [],
    );
  });
});
