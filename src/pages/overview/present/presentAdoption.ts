import * as l10n from '@vscode/l10n';
import { fullName } from '../../../domain/id/resourceId';
import { adoptionKinds, type AdoptionCounts, type AdoptionKind } from '../../../domain/overview/adoption';
import { mostRows } from '../../../domain/overview/estate';
import type { OverviewFigures } from '../../../domain/overview/overviewFigures';
import { percentText } from '../../kit/format';
import type { Adoption } from '../contract';
import { numberText } from './amounts';

const mostDefinitions = 12;

/** Which versions machines run, for all definitions and for those with the most machines. Undefined without machines. */
export function presentAdoption(
  { adoption, adoptionTotal, machines }: OverviewFigures,
  language: string,
): Adoption | undefined {
  if (machines === 0) return undefined;
  const current = adoptionTotal.latest;
  const known = machines - adoptionTotal.follows;
  const rest = adoption.length - mostDefinitions;
  return {
    title: l10n.t('Adoption'),
    summary:
      known === 0
        ? l10n.t('All scale sets follow the latest version.')
        : l10n.t(
            '{0} of {1} machines whose version is known run the latest ({2}).',
            numberText(current, language),
            numberText(known, language),
            percentText((current / known) * 100, language),
          ),
    kinds: adoptionKinds
      .filter(kind => adoptionTotal[kind] > 0)
      .map(kind => ({ kind, label: kindLabel(kind), count: numberText(adoptionTotal[kind], language) })),
    segments: segmentsOf(adoptionTotal, machines),
    columns: {
      definition: l10n.t('Image definition'),
      machines: l10n.t('Machines'),
      versions: l10n.t('Versions they run'),
    },
    rows: adoption.slice(0, mostDefinitions).map(({ id, machines: own, counts }) => ({
      id,
      name: fullName(id),
      machines: numberText(own, language),
      text: adoptionKinds
        .filter(kind => counts[kind] > 0)
        .map(kind => `${kindLabel(kind)} ${numberText(counts[kind], language)}`)
        .join(' · '),
      segments: segmentsOf(counts, own),
    })),
    more:
      adoption.length >= mostRows
        ? l10n.t('Only the {0} definitions with the most machines are counted.', numberText(mostRows, language))
        : rest > 0
          ? l10n.t('and {0} more', numberText(rest, language))
          : '',
  };
}

function segmentsOf(counts: AdoptionCounts, machines: number): Adoption['segments'] {
  return adoptionKinds
    .filter(kind => counts[kind] > 0)
    .map(kind => ({ kind, share: machines === 0 ? 0 : Math.min(100, (counts[kind] / machines) * 100) }));
}

function kindLabel(kind: AdoptionKind): string {
  switch (kind) {
    case 'latest':
      return l10n.t('Latest');
    case 'oneBehind':
      return l10n.t('One behind');
    case 'older':
      return l10n.t('Older');
    case 'expired':
      return l10n.t('Expired');
    case 'deleted':
      return l10n.t('Deleted');
    case 'follows':
      return l10n.t('Scale sets that follow the latest');
  }
}
