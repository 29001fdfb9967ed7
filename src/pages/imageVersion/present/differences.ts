import * as l10n from '@vscode/l10n';
import type { Facts } from '../../../base/yaml';
import { changeText, differencesIn, pairFacts } from '../../../domain/resource/pairFacts';
import type { Names } from '../../../domain/resource/placeProperties';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { previousVersion } from '../../../domain/version/previousVersion';
import { versionProperties } from '../../../domain/version/versionProperties';
import type { Section } from '../contract';

/** What differs from the version before it, by number. No section for the first version. */
export function differencesOf(version: ImageVersion, siblings: readonly ImageVersion[], names: Names): Section[] {
  const name = previousVersion(
    version.name,
    siblings.map(one => one.name),
  );
  const before = siblings.find(one => one.name === name);
  if (!before) return [];
  const groups = differencesIn(pairFacts(lastingFacts(before, names), lastingFacts(version, names)));
  const entries = groups.flatMap(({ pairs }) => pairs.map(pair => ({ label: pair.label, value: changeText(pair) })));
  const note = entries.length === 0 ? l10n.t('No differences') : '';
  const action = { id: 'compareWithPrevious', label: l10n.t('Compare with Previous') } as const;
  return [{ id: 'differences', title: l10n.t('Changes since {0}', before.name), entries, note, action }];
}

/** Without what changes by itself: the state of the version, and of its regions, which lists don't include. */
function lastingFacts(version: ImageVersion, names: Names): Facts {
  return versionProperties({ ...version, provisioningState: '', replication: undefined }, undefined, names);
}
