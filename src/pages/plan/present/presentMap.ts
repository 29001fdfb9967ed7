import * as l10n from '@vscode/l10n';
import { joined, type RegionNames } from '../../../domain/plan/planLine';
import { regionKey, sameRegion } from '../../../domain/region/region';
import { countText } from '../../../domain/resource/countText';
import { workStateText } from '../../kit/workStateText';
import type { PlanMap, PlanRow, RegionChip } from '../contract';
import type { PlanSituation } from './situation';

type Kind = PlanMap['marks'][number]['kind'];

/** Where regions change, or how far each has come. Undefined if they change in none. */
export function presentMap(
  rows: readonly PlanRow[],
  { locations, subject }: PlanSituation,
  region: RegionNames,
): PlanMap | undefined {
  const chips = rows.flatMap(({ regions, work }) => regions.map(chip => ({ ...chip, is: kindOf(chip, work) })));
  if (!chips.some(({ kind }) => kind !== 'kept') || !locations) return undefined;
  const labels = labelsOf(subject);
  const keys = [...new Set(chips.map(({ key }) => key))];
  const marks = keys.map(key => {
    const own = chips.filter(one => one.key === key);
    const kinds = order.filter(kind => own.some(({ is }) => is === kind));
    const place = locations.find(({ name }) => sameRegion(name, key));
    const name = region(key);
    const isHome = own.some(({ kind }) => kind === 'home');
    const [only] = own;
    const says = kinds.map(kind =>
      own.length === 1 && only
        ? joined(labels[kind], only.text)
        : joined(labels[kind], countText(own.filter(({ is }) => is === kind).length, 'version')),
    );
    return {
      ...{ key: regionKey(key), name, kind: kinds[0] ?? 'kept', isHome },
      tooltip: says,
      summary: [name, ...(isHome ? [homeLabel()] : []), ...says].join(', '),
      ...(place?.longitude !== undefined && { longitude: place.longitude }),
      ...(place?.latitude !== undefined && { latitude: place.latitude }),
    };
  });
  return {
    label: l10n.t('Map of regions. Use the arrow keys to move between them.'),
    marks,
    legend: order.filter(kind => marks.some(one => one.kind === kind)).map(kind => ({ kind, label: labels[kind] })),
    homeLabel: marks.some(({ isHome }) => isHome) ? homeLabel() : '',
  };
}

/** The first of those of a region is that of its mark. */
const order: readonly Kind[] = [
  ...(['failed', 'stuck', 'replicating', 'waiting'] as const),
  ...(['removed', 'added', 'changed', 'ready', 'kept'] as const),
];

/**
 * Of an operation: the state of the region, or of its row where Azure hasn't said it. A row fails before it has reached any
 * region, so its failure is none of theirs.
 */
function kindOf({ kind, state }: RegionChip, work: PlanRow['work']): Kind {
  if (work && kind !== 'kept' && kind !== 'removed') return state ?? (work.state === 'failed' ? 'waiting' : work.state);
  return kind === 'home' ? 'added' : kind;
}

function labelsOf(subject: PlanSituation['subject']): Readonly<Record<Kind, string>> {
  const isReview = subject.kind === 'review';
  return {
    added: l10n.t('Will be copied to'),
    changed: l10n.t('Replicas will change'),
    removed: isReview ? l10n.t('Will be removed from') : l10n.t('Removal'),
    kept: l10n.t('Unchanged'),
    // What is left of an operation that has ended was skipped.
    waiting: !isReview && subject.operation?.state !== 'running' ? l10n.t('Not ready') : workStateText('waiting'),
    replicating: workStateText('replicating'),
    stuck: workStateText('stuck'),
    ready: workStateText('ready'),
    failed: workStateText('failed'),
  };
}

function homeLabel(): string {
  return l10n.t('Home region');
}
