import { text } from '../../http/json';
import { refused } from '../lab/labChecks';
import type { PlanImage } from './planImageRows';

const clauses: readonly [form: RegExp, fits: (image: PlanImage, value: string) => boolean][] = [
  [
    /^properties\/enabledState eq '(Enabled|Disabled)'$/i,
    ({ properties }, value) => (text(properties, 'enabledState') ?? 'Disabled').toLowerCase() === value,
  ],
  [
    /^properties\/displayName eq '([^']*)'$/i,
    ({ properties }, value) => text(properties, 'displayName')?.toLowerCase() === value,
  ],
  [
    /^indexof\(tolower\(properties\/displayName\), ?'([^']*)'\) gt -1$/i,
    ({ properties }, value) => (text(properties, 'displayName') ?? '').toLowerCase().includes(value),
  ],
];

/** Applies `$filter` to a plan's images. Throws 400 for an unsupported filter. */
export function filtered(images: readonly PlanImage[], filter: string | undefined): readonly PlanImage[] {
  if (filter === undefined || filter.trim() === '') return images;
  return filter
    .split(/ and /i)
    .map(part => part.trim())
    .reduce((left, part) => {
      for (const [form, fits] of clauses) {
        const value = form.exec(part)?.[1];
        if (value !== undefined) return left.filter(image => fits(image, value.toLowerCase()));
      }
      throw refused('InvalidFilter', `The filter '${part}' is not supported.`);
    }, images);
}
