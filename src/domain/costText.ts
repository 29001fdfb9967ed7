import * as l10n from '@vscode/l10n';
import type { Amount, CostEstimate } from './cost';

/** The estimate as people read it, with what it is made of: one line each. */
export function costText(estimate: CostEstimate, locale?: string): { readonly text: string; readonly detail: string } {
  const month = amountText(estimate.monthly, estimate.currency, locale);
  const once = amountText(estimate.once, estimate.currency, locale);
  const text = l10n.t('At most {0} a month, and {1} once', month, once);
  const unknown = 'unknown' in estimate.monthly ? estimate.monthly.unknown : undefined;
  if (unknown === 'size') {
    return { text: l10n.t('Cost unknown'), detail: l10n.t('The size of the disks is not known yet.') };
  }
  if (unknown === 'price') {
    return { text: l10n.t('Cost unknown'), detail: l10n.t('The price list does not tell a price for every region.') };
  }
  return {
    text,
    detail: l10n.t(
      'Provisioned GB × replicas × price of a snapshot, and GB sent once to each further region; Azure bills what is used. Prices of {0}.',
      estimate.date.slice(0, 10),
    ),
  };
}

function amountText(amount: Amount, currency: string, locale: string | undefined): string {
  if ('unknown' in amount) return l10n.t('unknown');
  return new Intl.NumberFormat(locale, { style: 'currency', currency: currency || 'USD' }).format(amount.amount);
}
