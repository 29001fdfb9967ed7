import assert from 'node:assert/strict';
import { noticeCodes } from '../../../../src/domain/plan/noticeCode';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { clone, newDefinition, newGallery } from '../cloneWorld';
import { refusals } from './refusals.table';
import { from, shallowRefusals, sourceOf } from './sourceRefusals';

describe('early refusals of a clone', () => {
  for (const [name, make] of [
    ['an existing definition', () => clone()],
    ['a new definition', () => clone({ definition: newDefinition() })],
    ['a new gallery', () => clone(newGallery('fresh'))],
    ['a new resource group', () => clone(newGallery('fresh', {}, 'rg-new'))],
  ] as const) {
    it(`have nothing against a sound clone into ${name}`, () => {
      const { choices, facts } = make();
      assert.deepEqual(createVersions(choices, facts).notices, []);
    });
  }

  for (const { name, code, severity = 'error', make } of refusals) {
    it(`${code}: ${name}`, () => {
      const { choices, facts } = make();
      const { notices } = createVersions(choices, facts);
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
      const { choices, facts } = make();
      const codes = createVersions(choices, facts).notices.map(one => one.code);
      assert.deepEqual(codes, [code, 'shallowNeedsSource']);
    });
  }

  for (const kind of ['virtualMachine', 'snapshot', 'disk', 'blob', 'version', 'communityImage'] as const) {
    it(`have nothing against a sound version from a source of the kind ${kind}`, () => {
      const { choices, facts } = from(sourceOf(kind));
      const notices = createVersions(choices, facts).notices.filter(one => one.code !== 'machineGeneralized');
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
