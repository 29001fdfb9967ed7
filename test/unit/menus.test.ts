import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/places';

interface Manifest {
  readonly contributes: {
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
  };
}

interface View {
  readonly id: string;
  readonly initialSize?: number;
  readonly visibility?: string;
}

interface Entry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
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
      for (const { command, submenu, when = '' } of entries) {
        const name = command ?? submenu ?? '';
        assert.doesNotMatch(when, /\|\| /, `${name}: this test reads only clauses joined by &&`);
        assert.ok(
          ours.some(view => admits(when, view)),
          `${name} appears in none of our views: ${when}`,
        );
        assert.deepEqual(
          others.filter(view => admits(when, view)),
          [],
          `${name} appears in other views: ${when}`,
        );
      }
    });
  }
});

/** The entries of a row's context menu without submenus opened, by title, as groups. */
function menuOf(
  view: string,
  viewItem: string,
  keys: Readonly<Record<string, string>>,
): readonly (readonly string[])[] {
  const shown = (contributes.menus['view/item/context'] ?? []).filter(
    ({ when = '', group = '' }) => !group.startsWith('inline') && admits(when, view) && holds(when, viewItem, keys),
  );
  const groups = new Map<string, string[]>();
  for (const { command, submenu, group = '' } of [...shown].sort((a, b) =>
    (a.group ?? '').localeCompare(b.group ?? ''),
  )) {
    const name = (command ?? submenu ?? '').replace('computeGallery.', '');
    const key = group.split('@')[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

/** Whether a `when` is true of a row, apart from its view. */
function holds(when: string, viewItem: string, keys: Readonly<Record<string, string>>): boolean {
  return when.split(' && ').every(clause => {
    if (/^view /.test(clause)) return true;
    const pattern = /^viewItem =~ \/(.*)\/(i?)$/.exec(clause);
    if (pattern) return new RegExp(pattern[1] ?? '', pattern[2]).test(viewItem);
    const [, key = '', operator, wanted] = /^(\S+) ([!=]=) '?([^']*)'?$/.exec(clause) ?? [];
    if (operator) return ((key === 'viewItem' ? viewItem : keys[key]) === wanted) === (operator === '==');
    return clause.startsWith('!') ? !(clause.slice(1) in keys) : clause in keys;
  });
}

describe('The menu of a row', () => {
  const galleries = 'computeGallery.galleries';

  it('has fourteen entries for a version, in groups, with Lab Services only if its gallery is attached', () => {
    const withoutLabs = [
      ['showReplication', 'createVm', 'copyVersion'],
      ['editRegions', 'setEndOfLife', 'excludeFromLatest', 'editTags'],
      ['findUsage', 'compareWithPrevious', 'exportScript'],
      ['copy', 'openInPortal'],
      ['refreshItem', 'delete'],
    ];
    assert.deepEqual(menuOf(galleries, 'version+latest+ready', {}), withoutLabs);
    assert.equal(withoutLabs.flat().length, 14);
    const [more] = menuOf(galleries, 'version+ready+attached', {}).filter(group => group.includes('copy'));
    assert.deepEqual(more, ['copy', 'labServices', 'openInPortal']);
  });

  it('offers to retry and to replace only a failed version', () => {
    const [first] = menuOf(galleries, 'version+failed', {});
    assert.deepEqual(first?.slice(-2), ['retryFailedRegions', 'replaceFailedVersion']);
  });

  it('offers to attach a gallery to a lab plan only where there are labs', () => {
    const more = (keys: Readonly<Record<string, string>>): readonly string[] | undefined =>
      menuOf(galleries, 'gallery', keys).find(group => group.includes('copy'));
    assert.deepEqual(more({}), ['copy', 'openInPortal']);
    assert.deepEqual(more({ 'computeGallery.labs': 'some' }), ['copy', 'attachGallery', 'openInPortal']);
  });

  it('offers Compare for two versions, one or two galleries and definitions, and Restore only with soft delete', () => {
    const has = (command: string, viewItem: string, keys = {}): boolean =>
      menuOf(galleries, viewItem, keys).flat().includes(command);
    const two = { listMultiSelection: '', listDoubleSelection: '' };
    for (const [kind, alone] of [
      ['version+ready', false],
      ['gallery', true],
      ['definition', true],
    ] as const) {
      assert.ok(has('compare', kind, two));
      assert.equal(has('compare', kind), alone);
      assert.ok(!has('compare', kind, { listMultiSelection: '' }), 'not for three');
    }
    for (const kind of ['gallery', 'definition+linux']) {
      assert.ok(has('restoreVersion', `${kind}+softDelete`));
      assert.ok(!has('restoreVersion', kind));
    }
  });

  it('opens only submenus that are declared, each with several entries', () => {
    const declared = contributes.submenus.map(({ id }) => id);
    const used = Object.values(contributes.menus).flatMap(entries => entries.flatMap(({ submenu }) => submenu ?? []));
    assert.deepEqual([...new Set(used)].sort(), [...declared].sort());
    for (const id of declared) assert.ok((contributes.menus[id]?.length ?? 0) > 1, id);
  });

  it('hides the view and the commands of Lab Services where there are no labs', () => {
    const palette = contributes.menus['commandPalette'] ?? [];
    const shown = palette.filter(({ command = '', when = '' }) => /[lL]ab/.test(command) && when !== 'false');
    assert.ok(shown.length > 5);
    for (const { command, when } of shown) assert.match(when ?? '', /computeGallery\.labs != 'none'/, command);
  });
});

describe('The views', () => {
  it('leave most of the side bar to Galleries, whose welcome has the buttons to sign in, and fold Lab Services', () => {
    const views = Object.values(contributes.views).flat();
    const [galleries, ...others] = views;
    assert.equal(galleries?.id, 'computeGallery.galleries');
    const open = others.filter(({ visibility }) => visibility !== 'collapsed');
    const share =
      (galleries.initialSize ?? 0) / [galleries, ...open].reduce((sum, one) => sum + (one.initialSize ?? 0), 0);
    assert.ok(share > 0.5, `${share} of the height`);
    assert.deepEqual(
      others.filter(one => !open.includes(one)).map(({ id }) => id),
      ['computeGallery.labs'],
    );
  });
});
