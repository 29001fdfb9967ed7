import * as l10n from '@vscode/l10n';
import { durationText, estimateText } from '../../../base/duration';
import { regionKey, type Location } from '../../../domain/region/region';
import { regionName } from '../../../domain/region/regionName';
import { storageTypeName } from '../../../domain/region/storageTypeName';
import { orUnknown } from '../../../domain/resource/orUnknown';
import type { RegionHistory } from '../../../watching/history';
import { timeLeft } from '../../../watching/rate';
import type { Target } from '../../../watching/watchedTargets';
import { percentText } from '../../kit/format';
import { workStateText } from '../../kit/workStateText';
import type { RegionRow, RegionRowState } from '../contract';

interface Around {
  readonly locations: readonly Location[];
  readonly now: number;
  readonly language: string;
}

export function presentRegion(target: Target, seen: RegionHistory | undefined, around: Around): RegionRow {
  const { key, isHome, wanted, replication } = target;
  const location = around.locations.find(each => regionKey(each.name) === key);
  const name = regionName(wanted.name, around.locations);
  const state = stateOf(target, seen);
  const stateText = workStateText(state);
  const done = percentText(replication.progress, around.language);
  const left = state === 'replicating' && seen ? timeLeft(seen.samples, around.now) : undefined;
  return {
    key,
    name,
    place: location?.geography ?? location?.geographyGroup ?? '',
    isHome,
    replicas: orUnknown(wanted.replicaCount?.toLocaleString(around.language)),
    weight: Math.max(1, wanted.replicaCount ?? 1),
    storage: orUnknown(wanted.storageAccountType && storageTypeName(wanted.storageAccountType)),
    percent: replication.progress,
    percentText: done,
    state,
    stateText,
    details: detailsOf(state, replication.details, seen, around.now),
    elapsed: elapsedText(seen, around.now),
    timeLeft: left === undefined ? '' : estimateText(left),
    summary:
      left === undefined
        ? l10n.t('{0}: {1}, {2}', name, stateText, done)
        : l10n.t('{0}: {1}, {2}, {3} left', name, stateText, done, estimateText(left)),
    ...(location?.longitude !== undefined && { longitude: location.longitude }),
    ...(location?.latitude !== undefined && { latitude: location.latitude }),
  };
}

function stateOf({ replication }: Target, seen: RegionHistory | undefined): RegionRowState {
  switch (replication.state) {
    case 'Completed':
      return 'ready';
    case 'Failed':
      return 'failed';
    case 'Replicating':
      return seen?.stuck ? 'stuck' : 'replicating';
    case 'Unknown':
      return 'waiting';
  }
}

function detailsOf(state: RegionRowState, azureDetails: string, seen: RegionHistory | undefined, now: number): string {
  if (azureDetails !== '') return azureDetails;
  const movedAt = seen?.samples.at(-1)?.at;
  return state === 'stuck' && movedAt !== undefined ? l10n.t('No progress for {0}', durationText(now - movedAt)) : '';
}

/** How long replication to the region took or has taken so far. Empty if the start wasn't observed. */
function elapsedText(seen: RegionHistory | undefined, now: number): string {
  if (seen?.beganAt === undefined) return '';
  const took = durationText((seen.finishedAt ?? now) - seen.beganAt);
  return seen.finishedAfter === undefined ? took : l10n.t('at most {0}', took);
}
