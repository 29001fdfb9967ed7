import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  definitionNameProblem,
  galleryNameProblem,
  offerProblem,
  publisherProblem,
  resourceGroupNameProblem,
  skuProblem,
  tagsProblem,
  versionNumberProblem,
} from '../../../../src/domain/id/nameProblems';

const anything = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('aZ09._-() \n!é')), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', '.', '-', '_'), minLength: 78, maxLength: 92 }),
  fc.string(),
);

/** Each validator with Azure's rule as one pattern. */
const rules: readonly [string, (name: string) => string | undefined, RegExp][] = [
  ['gallery', galleryNameProblem, /^(?=.{1,80}$)[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/],
  ['definition', definitionNameProblem, /^(?=.{1,80}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/],
  ['resource group', resourceGroupNameProblem, /^(?=.{1,90}$)[\p{L}\p{N}._()-]*[\p{L}\p{N}_()-]$/u],
  ['publisher', publisherProblem, /^(?=.{1,128}$)[A-Za-z0-9._-]*[A-Za-z0-9_-]$/],
  ['offer', offerProblem, /^(?=.{1,64}$)[A-Za-z0-9._-]*[A-Za-z0-9_-]$/],
  ['SKU', skuProblem, /^(?=.{1,64}$)[A-Za-z0-9._-]*[A-Za-z0-9_-]$/],
];

describe('Name validation', () => {
  for (const [what, problem, rule] of rules) {
    it(`accepts exactly the ${what} names that Azure's rule allows`, () => {
      fc.assert(
        fc.property(anything, name => {
          assert.equal(problem(name) === undefined, rule.test(name), JSON.stringify(name));
        }),
        { numRuns: 500 },
      );
    });
  }

  it('explains what is wrong with a name in one sentence', () => {
    assert.match(galleryNameProblem('my-gallery') ?? '', /Remove "-"\.$/);
    assert.match(galleryNameProblem('gallery.') ?? '', /^End the name .* not with "\."\.$/);
    assert.match(galleryNameProblem('g'.repeat(81)) ?? '', /81 characters, but the maximum is 80/);
    assert.match(galleryNameProblem('') ?? '', /1 to 80 characters/);
    assert.match(definitionNameProblem('my image') ?? '', /Remove the space\.$/);
    assert.match(definitionNameProblem('_image') ?? '', /^Begin the name/);
    assert.match(publisherProblem('Contoso.') ?? '', /period/);
    assert.match(resourceGroupNameProblem('rg/1') ?? '', /Remove "\/"\.$/);
  });

  it('requires version numbers of three 32-bit integers without leading zeros', () => {
    for (const good of ['0.0.0', '1.0.0', '2147483647.2147483647.2147483647', '2026.3.2']) {
      assert.equal(versionNumberProblem(good), undefined, good);
    }
    assert.match(versionNumberProblem('1.0') ?? '', /three numbers/);
    assert.match(versionNumberProblem('1.0.0 ') ?? '', /three numbers/);
    assert.match(versionNumberProblem('0.0.2147483648') ?? '', /2147483647 at most/);
    assert.match(versionNumberProblem('0.0.99999999999999999999') ?? '', /2147483647 at most/);
    assert.match(versionNumberProblem('2026.03.02') ?? '', /type 2026\.3\.2\./);
    assert.match(versionNumberProblem('1.0.0000000001') ?? '', /type 1\.0\.1\./);
    assert.match(versionNumberProblem('1.0.00000000001') ?? '', /2147483647 at most/);
    for (const odd of ['v1.0.0', '1.0.0.0', '1..0', '1.a.0', '']) {
      assert.match(versionNumberProblem(odd) ?? '', /three numbers/, odd);
    }
    assert.equal(versionNumberProblem('10.200.3000'), undefined);
  });

  it("enforces Azure's limits on tags", () => {
    assert.equal(tagsProblem({ team: 'images', empty: '' }), undefined);
    assert.match(tagsProblem({ 'a/b': '' }) ?? '', /can't contain "\/"/);
    assert.match(tagsProblem({ fine: '', 'a/b': '' }) ?? '', /can't contain "\/"/);
    assert.match(tagsProblem({ a: 'v'.repeat(257) }) ?? '', /256 characters/);
    assert.match(tagsProblem({ ' ': 'v' }) ?? '', /needs a name/);
    const many = Object.fromEntries(Array.from({ length: 52 }, (_, at) => [`t${at}`, '']));
    assert.match(tagsProblem(many) ?? '', /Remove at least 2\./);
    const fifty = Object.fromEntries(Object.entries(many).slice(2));
    assert.equal(tagsProblem(fifty), undefined);
    assert.match(tagsProblem({ ...fifty, more: '' }) ?? '', /Remove at least 1\./);
    assert.equal(tagsProblem({ ['n'.repeat(512)]: 'v'.repeat(256) }), undefined);
    assert.equal(
      tagsProblem({ ['n'.repeat(513)]: '' }),
      `A tag name can have up to 512 characters. Shorten "${'n'.repeat(20)}…".`,
    );
    for (const character of '<>%&\\?/') {
      const name = `a${character}b`;
      assert.equal(tagsProblem({ [name]: '' }), `Tag names can't contain "${character}". Remove it from "${name}".`);
    }
  });
});
