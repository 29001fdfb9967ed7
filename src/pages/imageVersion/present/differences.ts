import * as l10n from '@vscode/l10n';
import type { Names } from '../../../domain/resource/placeProperties';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { previousVersion } from '../../../domain/version/previousVersion';
import { versionProperties } from '../../../domain/version/versionProperties';
import { asFacts, entriesOf } from '../../kit/entriesOf';
import type { Section } from '../contract';

/** What differs from the version before it, by number. No section for the first version. */
export function differencesOf(version: ImageVersion, siblings: readonly ImageVersion[], names: Names): Section[] {
  const name = previousVersion(
    version.name,
    siblings.map(one => one.name),
  );
  const before = siblings.find(one => one.name === name);
  if (!before) return [];
  const [was, is] = [before, version].map(one => comparable(one, names));
  const labels = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const entries = labels.flatMap(label => {
    const [from, to] = [was?.get(label), is?.get(label)];
    if (from === to) return [];
    return [{ label, value: l10n.t('{0} → {1}', from ?? l10n.t('none'), to ?? l10n.t('none')) }];
  });
  const note = entries.length === 0 ? l10n.t('No differences') : '';
  return [{ id: 'differences', title: l10n.t('Changes since {0}', before.name), entries, note }];
}

/** Without what always differs: names, the publishing date, and the state of regions, which lists don't include. */
function comparable(version: ImageVersion, names: Names): ReadonlyMap<string, string> {
  const facts = versionProperties({ ...version, publishedDate: undefined, replication: undefined }, undefined, names);
  const groups = Object.entries(facts).flatMap(([title, group]) =>
    title === l10n.t('Image version') ? [] : entriesOf(asFacts(group)),
  );
  return new Map(groups.map(({ label, value }) => [label, value]));
}
