import assert from 'node:assert/strict';
import {
  memberNames,
  membersBut,
  membersOf,
  otherMembers,
  otherPart,
  withOthers,
} from '../../../../src/domain/resource/otherMembers';

describe('otherMembers', () => {
  const known = {
    id: true,
    plan: { name: true },
    disks: [{ lun: true, cache: true }],
    byKind: (value: unknown) => (value === 'plain' ? true : undefined),
    mixed: [
      (item: Readonly<Record<string, unknown>>) => (item['kind'] === 'a' ? ({ kind: true, a: true } as const) : {}),
    ],
  } as const;

  for (const [what, value, expected] of [
    ['nothing of what is known', { id: 1, plan: { name: 'x' }, disks: [{ lun: 0 }], byKind: 'plain' }, undefined],
    ['nothing of what is no object', 'text', undefined],
    ['nothing of null and undefined', { other: null, more: undefined }, undefined],
    ['what has no name in the model', { id: 1, zone: '1' }, { zone: '1' }],
    ['false, zero, and empty texts', { a: false, b: 0, c: '' }, { a: false, b: 0, c: '' }],
    ['members that objects inherit', { toString: 'x' }, { toString: 'x' }],
    ['the rest of a part', { plan: { name: 'x', tier: 'y' } }, { plan: { tier: 'y' } }],
    ['a part of another form as a whole', { plan: ['x'], disks: 'x' }, { plan: ['x'], disks: 'x' }],
    ['what is known only of other values', { byKind: 'odd' }, { byKind: 'odd' }],
    [
      'the rest of items, by name or number',
      { disks: [{ lun: 0 }, { lun: 1, tier: 'x' }, { name: 'data', lun: 2 }, 'odd'] },
      { disks: { 1: { tier: 'x' }, data: { name: 'data' }, 3: 'odd' } },
    ],
    ['what is not known of its kind of item', { mixed: [{ kind: 'a', a: 1 }, { b: 1 }] }, { mixed: { 1: { b: 1 } } }],
  ] as const)
    it(`has ${what}`, () => assert.deepEqual<unknown>(otherMembers(value, known), expected));
});

describe('membersOf, membersBut and otherPart', () => {
  const parts = { a: { x: 1 }, b: 2 };

  it('take some members, or all but them', () => {
    assert.deepEqual([membersOf(parts, ['b']), membersBut(parts, ['b'])], [{ b: 2 }, { a: { x: 1 } }]);
    assert.deepEqual([membersOf(parts, []), membersBut(parts, ['a', 'b'])], [undefined, undefined]);
    assert.deepEqual([membersOf(undefined, ['b']), membersBut(undefined, [])], [undefined, undefined]);
  });

  it('take a part only if it is an object', () => {
    const names = ['a', 'b', 'c', 'toString'];
    assert.deepEqual(
      names.map(name => otherPart(parts, name)),
      [{ x: 1 }, undefined, undefined, undefined],
    );
    assert.equal(otherPart(undefined, 'a'), undefined);
  });
});

describe('withOthers', () => {
  for (const [what, said, others, expected] of [
    ['changes nothing without others', { a: 1 }, undefined, { a: 1 }],
    ['adds members that are not said', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['prefers what is said', { a: 1, c: [1] }, { a: 2, c: { 0: 3 } }, { a: 1, c: [1] }],
    ['adds them at every depth', { a: { x: 1 } }, { a: { y: { z: 2 } } }, { a: { x: 1, y: { z: 2 } } }],
    ['takes them for what is said to be undefined', { a: undefined }, { a: 2 }, { a: 2 }],
    ['takes no inherited member', { toString: undefined }, {}, { toString: undefined }],
    ['adds one that objects inherit', {}, { valueOf: 'x' }, { valueOf: 'x' }],
  ] as const)
    it(what, () => assert.deepEqual<unknown>(withOthers<object>(said, others), expected));
});

describe('memberNames', () => {
  for (const [value, name, names] of [
    [undefined, 'a', []],
    [undefined, '', []],
    [{}, '', []],
    [[], '', []],
    [{}, 'a', ['a']],
    [[], 'a', ['a']],
    [1, 'a', ['a']],
    [null, 'a', ['a']],
    [{ a: 1, b: undefined }, '', ['a']],
    [{ a: { b: [{ c: 1 }, 2, []] }, d: '' }, '', ['a.b[0].c', 'a.b[1]', 'a.b[2]', 'd']],
    [{ a: 1 }, 'top', ['top.a']],
  ] as const)
    it(`of ${JSON.stringify(value)} below "${name}" are ${names.join(', ') || 'none'}`, () =>
      assert.deepEqual(memberNames(value, name), names));
});
