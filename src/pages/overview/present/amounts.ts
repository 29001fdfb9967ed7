import * as l10n from '@vscode/l10n';

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

/** What is stored, by its cost, or by its size where there are no prices. */
export function storedText(stored: { readonly cost: number | undefined; readonly sizeGB: number }, language: string) {
  return stored.cost === undefined ? sizeText(stored.sizeGB, language) : moneyText(stored.cost, language);
}

export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}
