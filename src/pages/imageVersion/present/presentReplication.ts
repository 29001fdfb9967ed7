import * as l10n from '@vscode/l10n';
import { fullName } from '../../../domain/id/resourceId';
import { readinessOf } from '../../../domain/version/readiness';
import { targetsOf } from '../../../watching/watchedTargets';
import { percentText, timeText } from '../../kit/format';
import type { ReplicationView, RegionRow } from '../contract';
import { headlineOf, overallState } from './headline';
import { logText } from './logText';
import { presentActions } from './presentActions';
import { presentFacts } from './presentFacts';
import { presentNotices } from './presentNotices';
import { presentRegion } from './presentRegion';
import { presentSections } from './presentSections';
import { presentSteps, stepHeadline } from './presentSteps';
import type { Situation } from './situation';

/** The page's view model, in the user's language. */
export function presentReplication(situation: Situation): ReplicationView {
  const { versionId, version, history, locations, now, speed, language } = situation;
  const rows = presentRows(situation);
  const state = overallState(situation, rows);
  const steps = presentSteps(situation);
  const percent = version ? readinessOf(version).progress : 0;
  return {
    versionId,
    names: fullName(versionId).split('\\'),
    state,
    headline: stepHeadline(steps) ?? headlineOf(state, rows),
    ...(speed !== 1 && { tag: l10n.t('Sample Azure, {0}× speed', speed) }),
    percent,
    percentText: percentText(percent, language),
    percentLabel: l10n.t('Progress of all replicas'),
    steps,
    stepsLabel: l10n.t('Steps'),
    facts: presentFacts(situation),
    notices: presentNotices(situation, rows),
    actions: presentActions(situation, rows),
    actionsLabel: l10n.t('Actions'),
    mapLabel: l10n.t('Map of regions. Use the arrow keys to move between them.'),
    tableLabel: l10n.t('Regions'),
    columns: {
      region: l10n.t('Region'),
      replicas: l10n.t('Replicas'),
      storage: l10n.t('Storage'),
      progress: l10n.t('Progress'),
      state: l10n.t('State'),
      elapsed: l10n.t('Elapsed'),
      timeLeft: l10n.t('Time left'),
    },
    homeLabel: l10n.t('Home region'),
    rows,
    sections: presentSections(situation),
    logLabel: l10n.t('Events'),
    logEmpty: l10n.t('No events since this version was first viewed.'),
    log: [...history.log].reverse().map(entry => ({
      id: entry.id,
      time: timeText(entry.at, now, language),
      kind: entry.kind,
      text: logText(entry, locations, language),
    })),
  };
}

/** The home region, then the others by name, so that rows don't move as progress changes. */
function presentRows(situation: Situation): RegionRow[] {
  const { version, history, language, gone } = situation;
  if (!version || gone) return [];
  return targetsOf(version)
    .map(target =>
      presentRegion(
        target,
        history.regions.find(region => region.region === target.key),
        situation,
      ),
    )
    .sort((a, b) => Number(b.isHome) - Number(a.isHome) || a.name.localeCompare(b.name, language));
}
