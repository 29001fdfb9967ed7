import * as l10n from '@vscode/l10n';
import { inOrder } from '../guards/inOrder';
import { error } from '../guards/notice';
import { rightsNotices, type MissingRights } from '../guards/rights';
import { tagNotices } from '../guards/tags';
import type { ResourceBase, Tags } from '../model/resource';
import type { Plan } from '../plan';
import { fullName } from '../resourceId';

/** Gives resources exactly these tags; those that have them already are left alone. */
export function setTags(
  resources: readonly ResourceBase[],
  tags: Tags,
  facts: { readonly missingRights?: MissingRights } = {},
): Plan {
  const differing = resources.filter(one => !sameTags(one.tags, tags));
  const [first] = resources;
  const name = first ? fullName(first.id) : '';
  return {
    kind: 'setTags',
    title:
      resources.length === 1
        ? l10n.t('Set the tags of {0}', name)
        : l10n.t('Set the tags of {0} resources', resources.length),
    changes: differing.map(({ id }) => ({ kind: 'setTags', target: id, shall: { tags } })),
    notices: inOrder([
      ...(differing.length === 0
        ? [
            error('nothingToChange', {
              message: l10n.t('The tags are so already.'),
              fix: l10n.t('Change something first.'),
            }),
          ]
        : differing.slice(0, 1).flatMap(({ id }) => tagNotices(id, tags))),
      ...rightsNotices(facts.missingRights),
    ]),
  };
}

function sameTags(a: Tags, b: Tags): boolean {
  const text = (tags: Tags): string => JSON.stringify(Object.entries(tags).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
