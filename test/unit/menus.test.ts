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

/** Whether one clause of `when`, each of which must hold, admits the view. */
function admits(when: string, view: string): boolean {
  return when.split(' && ').every(clause => {
    const exact = /^view == (\S+)$/.exec(clause)?.[1];
    const pattern = /^view =~ \/(.*)\/$/.exec(clause)?.[1];
    return exact === undefined ? pattern === undefined || new RegExp(pattern).test(view) : view === exact;
  });
}

describe('The menus of views', () => {
  for (const menu of ['view/title', 'view/item/context']) {
    it(`show entries of ${menu} in our own views alone`, () => {
      const entries = contributes.menus[menu] ?? [];
      assert.ok(entries.length > 10);
      for (const { command, when = '' } of entries) {
        assert.doesNotMatch(when, /\|\| /, `${command}: clauses that each must hold are all that is read here`);
        assert.ok(
          ours.some(view => admits(when, view)),
          `${command} shows in none of our views: ${when}`,
        );
        assert.deepEqual(
          others.filter(view => admits(when, view)),
          [],
          `${command} shows in views of others: ${when}`,
        );
      }
    });
  }
});
