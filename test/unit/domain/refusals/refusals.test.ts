import assert from 'node:assert/strict';
import { noticeCodes } from '../../../../src/domain/plan/noticeCode';
import { createVersions } from '../../../../src/domain/version/createVersions';
import type { Plan } from '../../../../src/domain/plan/plan';
import { asUser } from '../asUser';
import { clone, newDefinition, newGallery, type Clone } from '../cloneWorld';
import { refusals } from './refusals.table';
import { from, shallowRefusals, sourceOf } from './sourceRefusals';

function planOf({ choices, facts, denied }: Clone): Plan {
  return asUser(createVersions(choices, facts), denied);
}

describe('early refusals of a clone', () => {
  for (const [name, make] of [
    ['an existing definition', () => clone()],
    ['a new definition', () => clone({ definition: newDefinition() })],
    ['a new gallery', () => clone(newGallery('fresh'))],
    ['a new resource group', () => clone(newGallery('fresh', {}, 'rg-new'))],
  ] as const) {
    it(`have nothing against a sound clone into ${name}`, () => {
      assert.deepEqual(planOf(make()).notices, []);
    });
  }

  for (const { name, code, severity = 'error', make } of refusals) {
    it(`${code}: ${name}`, () => {
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
    it(`${code}: ${name}`, () => {
      const codes = planOf(make()).notices.map(one => one.code);
      assert.deepEqual(codes, [code, 'shallowNeedsSource']);
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`have nothing against a sound version from a source of the kind ${kind}`, () => {
      const notices = planOf(from(sourceOf(kind))).notices.filter(one => one.code !== 'machineGeneralized');
      assert.deepEqual(notices, []);
    });
  }

  it('cover every code', () => {
    const covered = new Set([...refusals, ...shallowRefusals].map(one => one.code));
    assert.deepEqual(
      noticeCodes.filter(code => !covered.has(code)),
      [],
    );
  });
});
