import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

interface Manifest {
  readonly contributes: {
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const ours = Object.values(contributes.views).flatMap(views => views.map(({ id }) => id));
const others = ['explorer', 'galleries', 'other.computeGallery.galleries', 'computeGalleryOfOthers.galleries'];

/** Whether a `when` of clauses joined by `&&` admits the view. */
function admits(when: string, view: string): boolean {
  return when.split(' && ').every(clause => {
    const exact = /^view == (\S+)$/.exec(clause)?.[1];
    const pattern = /^view =~ \/(.*)\/$/.exec(clause)?.[1];
    return exact === undefined ? pattern === undefined || new RegExp(pattern).test(view) : view === exact;
  });
}

describe('View menus', () => {
  for (const menu of ['view/title', 'view/item/context']) {
    it(`shows entries of ${menu} only in our own views`, () => {
      const entries = contributes.menus[menu] ?? [];
      assert.ok(entries.length > 10);
      for (const { command, when = '' } of entries) {
        assert.doesNotMatch(when, /\|\| /, `${command}: this test reads only clauses joined by &&`);
        assert.ok(
          ours.some(view => admits(when, view)),
          `${command} appears in none of our views: ${when}`,
        );
        assert.deepEqual(
          others.filter(view => admits(when, view)),
          [],
          `${command} appears in other views: ${when}`,
        );
      }
    });
  }
});
