import * as l10n from '@vscode/l10n';
import { fullName } from '../../../domain/id/resourceId';
import { differencesText } from '../../../domain/resource/comparisonText';
import { namesApart, namesTogether } from '../../../domain/resource/namesTogether';
import { differencesIn, type FactPairs } from '../../../domain/resource/pairFacts';
import type { ActionId, CompareTable, CompareView } from '../contract';
import type { CompareSituation } from './situation';

/** The page's view model, in the user's language. */
export function presentComparison(situation: CompareSituation): CompareView {
  const { ids, reading, failure, speed } = situation;
  const frame = {
    names: namesTogether(ids),
    ...(speed !== 1 && { tag: l10n.t('Sample Azure, {0}× speed', speed) }),
    note: '',
    notices: failure ? [{ severity: 'error' as const, text: failure.message }] : [],
    actions: actionsOf(situation),
    actionsLabel: l10n.t('Actions'),
  };
  if (!reading)
    return {
      ...frame,
      state: failure ? 'failed' : 'loading',
      headline: failure ? l10n.t("Couldn't query Azure") : l10n.t('Querying Azure…'),
    };
  return { ...frame, state: 'ready', headline: differencesText(reading), table: tableOf(situation, reading) };
}

/** The properties that are shown. */
export function shownOf(pairs: readonly FactPairs[], onlyDifferences: boolean): readonly FactPairs[] {
  return onlyDifferences ? differencesIn(pairs) : pairs;
}

function tableOf({ ids, onlyDifferences }: CompareSituation, reading: readonly FactPairs[]): CompareTable {
  const names = namesApart(ids);
  const column = (side: 0 | 1) => ({ id: ids[side], name: names[side], fullName: fullName(ids[side]) });
  const valueOf = (value: string | undefined): string => value ?? l10n.t('none');
  return {
    title: l10n.t('Properties'),
    propertyLabel: l10n.t('Property'),
    columns: [column(0), column(1)],
    onlyDifferences: { label: l10n.t('Show only differences'), isOn: onlyDifferences },
    groups: shownOf(reading, onlyDifferences).map(({ title, pairs }) => ({
      title,
      rows: pairs.map(({ label, first, second, isDifferent }) => ({
        label,
        values: [valueOf(first), valueOf(second)],
        remark: isDifferent && !onlyDifferences ? l10n.t('different') : '',
      })),
    })),
    empty: l10n.t('Both have the same properties.'),
  };
}

function actionsOf({ reading, isLoading }: CompareSituation): CompareView['actions'] {
  const action = (id: ActionId, label: string, isEnabled: boolean) => ({ id, label, isEnabled });
  return [
    action('refresh', l10n.t('Refresh'), !isLoading),
    action('showJson', l10n.t('Show JSON'), reading !== undefined),
    action('exportMarkdown', l10n.t('Export as Markdown'), reading !== undefined),
  ];
}
