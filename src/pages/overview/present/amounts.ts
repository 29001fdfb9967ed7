import * as l10n from '@vscode/l10n';
import type { Stored } from '../../../domain/overview/estate';
import type { StorageCost } from '../../../domain/overview/storageCost';
import type { Presented } from './situation';

/** Prices are requested in US dollars. `$1,234` for large amounts, `$2.50` for small ones. */
export function moneyText(amount: number, language: string): string {
  const digits = amount >= 100 ? 0 : 2;
  const style = { style: 'currency', currency: 'USD' } as const;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { ...style, ...fraction }).format(amount);
}

export function sizeText(sizeGB: number, language: string): string {
  const number = (value: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  return sizeGB >= 10_000 ? l10n.t('{0} TB', number(sizeGB / 1000)) : l10n.t('{0} GB', number(sizeGB));
}

/** What is stored, by its cost, or by its size if nothing has a price. */
export function storedText(
  { cost, unpriced, sizeGB }: Pick<Stored, 'cost' | 'unpriced' | 'sizeGB'>,
  { prices, language }: Pick<Presented, 'prices' | 'language'>,
): string {
  if (prices.size === 0) return sizeText(sizeGB, language);
  return costText({ amount: cost, left: unpriced }, language);
}

/** `$2.50`, `$2.50 + unknown` if not all replicas are included, or that it isn't known. */
export function costText({ amount, left }: StorageCost, language: string): string {
  if (amount === undefined) return l10n.t('Not known');
  const known = moneyText(amount, language);
  return left === 0 ? known : l10n.t('{0} + unknown', known);
}

export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}
