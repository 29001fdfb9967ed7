import * as l10n from '@vscode/l10n';
import { fullName } from '../id/resourceId';
import type { RegionNames } from '../plan/planLine';
import { storageTypeName } from '../region/storageTypeName';
import type { Amount, CostEstimate, CostTerm, UnknownReason } from './cost';

/** One line of an estimate, with its formula. */
export interface CostLine {
  readonly icon: string;
  readonly text: string;
  readonly description: string;
  readonly detail: string;
}

/** The estimate in the user's language, with its formulas and the date of its prices. */
export function costText(estimate: CostEstimate, region: RegionNames, locale?: string): readonly CostLine[] {
  const { monthly, once, date } = estimate;
  const lines = [...monthlyLines(estimate, region, locale), ...onceLines(estimate, region, locale)];
  if (lines.length === 0) {
    const detail = l10n.t('No replicas are added or removed.');
    return [{ icon: 'credit-card', text: l10n.t('No change in cost'), description: '', detail }];
  }
  if (date === undefined || ('unknown' in monthly && 'unknown' in once)) return lines;
  const basis = {
    icon: 'info',
    text: l10n.t('Public list prices in US dollars, as of {0}', date.slice(0, 10)),
    description: '',
    detail: l10n.t('Upper bound. Azure bills for the disk space used, but reports only the disk size.'),
  };
  return [...lines, basis];
}

/** What the replicas of a version cost, or why that isn't known, in one line with its formula. */
export function costOfVersionText({ monthly, date }: CostEstimate, region: RegionNames, locale?: string): CostLine {
  if ('unknown' in monthly) return unknownLine(l10n.t('Monthly cost: unknown'), monthly.unknown, region);
  const { amount, terms } = monthly.adds;
  if (amount === 0) return { icon: 'credit-card', text: money(0, 2, locale), description: '', detail: '' };
  const detail = l10n.t('{0} ({1})', formula(terms, locale), l10n.t('GB × replicas × snapshot price'));
  const description = l10n.t('Public list prices in US dollars, as of {0}', date?.slice(0, 10) ?? '');
  return { icon: 'credit-card', text: l10n.t('Up to {0}', money(amount, 2, locale)), description, detail };
}

function monthlyLines(
  { monthly, savesLater }: CostEstimate,
  region: RegionNames,
  locale: string | undefined,
): CostLine[] {
  if ('unknown' in monthly) {
    return [unknownLine(l10n.t('Monthly cost: unknown'), monthly.unknown, region)];
  }
  const { adds, saves } = monthly;
  const legend = l10n.t('GB × replicas × snapshot price');
  const later = savesLater ? l10n.t('after the soft delete retention period') : '';
  return [
    ...line('credit-card', adds, amount => l10n.t('Up to {0} more per month', amount), '', legend, locale),
    ...line('credit-card', saves, amount => l10n.t('Saves up to {0} per month', amount), later, legend, locale),
  ];
}

function onceLines({ monthly, once }: CostEstimate, region: RegionNames, locale: string | undefined): CostLine[] {
  if ('unknown' in once) {
    if ('unknown' in monthly && monthly.unknown.because === once.unknown.because) return [];
    return [unknownLine(l10n.t('Data transfer cost: unknown'), once.unknown, region)];
  }
  const legend = l10n.t('GB × regions × highest price of data transfer between regions');
  const description = l10n.t('for data transfer to more regions');
  return line('arrow-swap', once, amount => l10n.t('Up to {0}, one time', amount), description, legend, locale);
}

function line(
  icon: string,
  { amount, terms }: Amount,
  textOf: (amount: string) => string,
  description: string,
  legend: string,
  locale: string | undefined,
): CostLine[] {
  if (amount === 0) return [];
  const detail = l10n.t('{0} ({1})', formula(terms, locale), legend);
  return [{ icon, text: textOf(money(amount, 2, locale)), description, detail }];
}

const maxTerms = 3;

function formula(terms: readonly CostTerm[], locale: string | undefined): string {
  const shown = terms.slice(0, maxTerms).map(({ size, times, price }, index) => {
    const sign = index === 0 ? (times < 0 ? '−' : '') : times < 0 ? ' − ' : ' + ';
    return `${sign}${new Intl.NumberFormat(locale).format(size)} GB × ${Math.abs(times)} × ${money(price, 4, locale)}`;
  });
  const more = terms.length - shown.length;
  return more > 0 ? l10n.t('{0} and {1} more', shown.join(''), more) : shown.join('');
}

/** The price list is requested in US dollars. */
function money(amount: number, maximumFractionDigits: number, locale: string | undefined): string {
  const style = { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits } as const;
  return new Intl.NumberFormat(locale, style).format(amount);
}

function unknownLine(text: string, unknown: UnknownReason, region: RegionNames): CostLine {
  return { icon: 'question', text, description: '', detail: reason(unknown, region) };
}

function reason(unknown: UnknownReason, region: RegionNames): string {
  switch (unknown.because) {
    case 'otherCloud':
      return l10n.t('Unknown because the public price list covers only the public Azure cloud.');
    case 'notRead':
      return l10n.t("Unknown because the public price list (prices.azure.com) couldn't be read.");
    case 'size':
      return l10n.t("Unknown because the disk sizes of {0} aren't available.", fullName(unknown.version));
    case 'price': {
      const type = storageTypeName(unknown.type);
      return l10n.t('Unknown because the price list has no price for {0} in {1}.', type, region(unknown.region));
    }
    case 'egress':
      return l10n.t('Unknown because the price list has no price for data transfer from {0}.', region(unknown.region));
  }
}
