import * as l10n from '@vscode/l10n';
import { listText } from '../../../base/listText';
import type { Facts } from '../../../base/yaml';
import { costOfVersionText } from '../../../domain/cost/costText';
import { regionName } from '../../../domain/region/regionName';
import { asFacts, entriesOf } from '../../../domain/resource/entriesOf';
import type { Names } from '../../../domain/resource/placeProperties';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { latestRegionsOf } from '../../../domain/version/latest';
import { versionProperties } from '../../../domain/version/versionProperties';
import type { Section } from '../contract';
import type { Background } from './background';
import { differencesOf } from './differences';
import { presentUsers } from './presentUsers';
import type { Situation } from './situation';

/** What there is to know of a version besides its replication. Empty while Azure doesn't have it. */
export function presentSections(situation: Situation): Section[] {
  const { version, gone, background, locations } = situation;
  if (!version || gone) return [];
  const names: Names = { regionName: region => regionName(region, locations), subscriptionName: id => id };
  const facts = versionProperties(version, background.definition, names);
  return [
    { id: 'properties', title: l10n.t('Properties'), ...shown(facts[l10n.t('Properties')]) },
    {
      id: 'lifecycle',
      title: l10n.t('Lifecycle'),
      ...shown({ ...latestFact(version, situation), ...asFacts(facts[l10n.t('Lifecycle')]) }),
    },
    { id: 'cost', title: l10n.t('Cost per month'), ...cost(situation, names) },
    { id: 'tags', title: l10n.t('Tags'), ...shown(version.tags, l10n.t('No tags')) },
    ...differencesOf(version, siblingsIn(background) ?? [], names),
    presentUsers(version, background, names),
  ];
}

type Content = Pick<Section, 'entries' | 'note'>;

function shown(facts: Facts[string], none = ''): Content {
  const entries = entriesOf(asFacts(facts));
  return { entries, note: entries.length === 0 ? none : '' };
}

/** Undefined if they aren't known. */
function siblingsIn({ siblings }: Background): readonly ImageVersion[] | undefined {
  return siblings === 'unreadable' ? undefined : siblings;
}

function latestFact(version: ImageVersion, { background, locations }: Situation): Facts {
  const siblings = siblingsIn(background);
  if (!siblings) return {};
  const regions = latestRegionsOf(version, siblings);
  const all = regions.length === version.targetRegions.length && regions.length > 1;
  const where = all ? l10n.t('all its regions') : listText(regions.map(region => regionName(region, locations)));
  return { [l10n.t('Latest in')]: regions.length === 0 ? l10n.t('no region') : where };
}

function cost({ background, language }: Situation, names: Names): Content {
  if (!background.cost) return { entries: [], note: l10n.t('Querying Azure…') };
  const { text, detail, description } = costOfVersionText(
    background.cost,
    region => names.regionName(region),
    language,
  );
  return { entries: [{ label: text, value: detail }], note: description };
}
