import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import { error } from '../plan/notice';
import type { Plan } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { knownTags } from './knownTags';
import type { ResourceBase, Tags } from './resource';
import { tagNotices } from './tagNotices';

/**
 * Replaces the tags that were `shown` with the edited ones, and keeps all other tags of each resource. Resources that
 * already have them are skipped.
 */
export function setTags(
  resources: readonly ResourceBase[],
  tags: Tags,
  { shown }: { readonly shown?: Tags } = {},
): Plan {
  const differing = resources.flatMap(one => {
    const own = knownTags(one);
    const spec = withTags(own, shown ?? own, tags);
    return sameTags(own, spec) ? [] : [{ id: one.id, spec }];
  });
  const [first] = resources;
  const name = first ? fullName(first.id) : '';
  return {
    kind: 'setTags',
    title:
      resources.length === 1 ? l10n.t('Set tags on {0}', name) : l10n.t('Set tags on {0} resources', resources.length),
    changes: differing.map(({ id, spec }) => ({ kind: 'setTags', target: id, spec: { tags: spec } })),
    notices: sortNotices([
      ...(differing.length === 0
        ? [
            error('nothingToChange', {
              message: l10n.t('The tags are already set.'),
              fix: l10n.t('Change something first.'),
            }),
          ]
        : differing.flatMap(({ id, spec }) => tagNotices(id, spec)).slice(0, 1)),
    ]),
  };
}

/** Tag names are case-insensitive, so a name in different case replaces the tag. */
function withTags(own: Tags, shown: Tags, edited: Tags): Tags {
  const gone = new Set([...Object.keys(shown), ...Object.keys(edited)].map(name => name.toLowerCase()));
  return { ...Object.fromEntries(Object.entries(own).filter(([name]) => !gone.has(name.toLowerCase()))), ...edited };
}

/** Whether both have the same tags with the same values, in any order. */
export function sameTags(a: Tags, b: Tags): boolean {
  const entries = Object.entries(a);
  return entries.length === Object.keys(b).length && entries.every(([name, value]) => b[name] === value);
}
