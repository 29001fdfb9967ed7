import * as l10n from '@vscode/l10n';
import type { Facts } from '../../base/yaml';
import { parseResourceId, sameId } from '../id/resourceId';
import { asFacts, entriesOf, resourcesByName } from './entriesOf';

/** One property of two resources. Undefined is what one of them doesn't have. */
export interface FactPair {
  readonly label: string;
  readonly first: string | undefined;
  readonly second: string | undefined;
  readonly isDifferent: boolean;
}

/** The properties under one heading. */
export interface FactPairs {
  readonly title: string;
  readonly pairs: readonly FactPair[];
}

/**
 * The properties of two resources side by side, under the headings that they have as a document. What is different by
 * nature isn't called a difference: names, IDs, and when they were published.
 */
export function pairFacts(first: Facts, second: Facts): readonly FactPairs[] {
  const byNature = differentByNature();
  return union(Object.keys(first), Object.keys(second)).flatMap(title => {
    const [left, right] = [valuesIn(first[title]), valuesIn(second[title])];
    const pairs = union([...left.keys()], [...right.keys()]).map(label =>
      pairOf(label, left.get(label), right.get(label), !byNature[title]?.includes(label)),
    );
    return pairs.length === 0 ? [] : [{ title, pairs }];
  });
}

/** Only what differs. */
export function differencesIn(groups: readonly FactPairs[]): readonly FactPairs[] {
  return groups.flatMap(({ title, pairs }) => {
    const different = pairs.filter(({ isDifferent }) => isDifferent);
    return different.length === 0 ? [] : [{ title, pairs: different }];
  });
}

export function countDifferences(groups: readonly FactPairs[]): number {
  return differencesIn(groups).reduce((sum, { pairs }) => sum + pairs.length, 0);
}

/** `32 → 64` */
export function changeText({ first = l10n.t('none'), second = l10n.t('none') }: FactPair): string {
  return l10n.t('{0} → {1}', first, second);
}

function pairOf(label: string, left: string | undefined, right: string | undefined, matters: boolean): FactPair {
  const isDifferent = matters && !sameValue(left, right);
  const [first, second] = [left, right].map(value => value && resourcesByName(value));
  // Two resources of the same name are told apart by their IDs.
  return isDifferent && first === second
    ? { label, first: left, second: right, isDifferent }
    : { label, first, second, isDifferent };
}

/** Labels by heading. */
function differentByNature(): Readonly<Record<string, readonly string[] | undefined>> {
  const names = [l10n.t('Full name'), l10n.t('Resource ID')];
  return {
    [l10n.t('Gallery')]: names,
    [l10n.t('Image definition')]: names,
    [l10n.t('Image version')]: names,
    [l10n.t('Lifecycle')]: [l10n.t('Published')],
  };
}

function sameValue(left: string | undefined, right: string | undefined): boolean {
  return left === right || (!!left && !!right && !!parseResourceId(left) && sameId(left, right));
}

/** The values as Azure has them, by label. */
function valuesIn(group: Facts[string]): ReadonlyMap<string, string> {
  const entries = entriesOf(asFacts(group), String);
  return new Map(entries.map(({ label, value }) => [label, value]));
}

/** In the order of the first, then of the second. */
function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
