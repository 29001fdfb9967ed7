import * as l10n from '@vscode/l10n';
import type { CatalogueRow } from './explanation';

/** Errors about a single value: missing, not accepted, or not of the right kind. */
export const valueRows: readonly CatalogueRow[] = [
  {
    code: 'endOfLifePast',
    when: { message: /endoflifedate must be set to a future date/i },
    say: () => ({ message: l10n.t('The end of life is in the past.'), fix: l10n.t('Choose a date after today.') }),
  },
  {
    code: 'locationMissing',
    when: { code: /^LocationRequired$/i },
    say: () => ({
      message: l10n.t('Azure requires a region.'),
      fix: l10n.t('Choose a region, then try again.'),
    }),
  },
  {
    code: 'valueInvalid',
    when: { message: /value (?:'[^']{0,200}' )?of parameter '?([\w.$]+?)'? is invalid/i },
    say: ([parameter = '']) => ({
      message: l10n.t("Azure doesn't accept the value of {0}.", parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Choose another value. The Azure documentation lists the valid ones.'),
    }),
  },
  {
    code: 'valueMissing',
    when: { message: /required parameter '([\w.]+)' is missing/i },
    say: ([parameter = '']) => ({
      message: l10n.t('Azure requires a value for {0}.', parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Enter a value, then try again.'),
    }),
  },
  {
    code: 'valueNotTaken',
    when: { message: /parameter '([\w.]+)' is not allowed/i },
    say: ([parameter = '']) => ({
      message: l10n.t("Azure doesn't accept {0} here.", parameter.split('.').at(-1) ?? parameter),
      fix: l10n.t('Remove it, then try again.'),
    }),
  },
  {
    code: 'noWholeNumber',
    when: { message: /input string '"?(.+?)"?' is not a valid integer/i },
    say: ([value = '']) => ({
      message: l10n.t("{0} isn't a whole number.", value),
      fix: l10n.t('Enter whole numbers of 1 or more.'),
    }),
  },
  {
    code: 'tagsInvalid',
    when: { message: /tag names '(.*)' have reserved characters|tag (?:name|value) too large|too many tags/is },
    say: ([name = '']) => ({
      message:
        name === '' ? l10n.t("Azure doesn't accept these tags.") : l10n.t("Azure doesn't accept the tag {0}.", name),
      fix: l10n.t(
        "A resource can have up to 50 tags. Names can have up to 512 characters and can't contain <>%&\\?/. Values can have up to 256 characters.",
      ),
    }),
  },
  {
    code: 'idInvalid',
    when: { message: /property id '(.+?)' at path '[^']*' is invalid/i },
    say: ([id = '']) => ({
      message: l10n.t('"{0}" isn\'t a valid resource ID.', id),
      fix: l10n.t('Copy the resource ID, then try again.'),
    }),
  },
  {
    code: 'tooManySubscriptions',
    when: { code: /^TooManySubscriptions$/i },
    say: () => ({
      message: l10n.t("Azure can't search this many subscriptions at once."),
      fix: l10n.t('Select fewer subscriptions.'),
    }),
  },
  {
    code: 'answerTooLarge',
    when: { code: /^ResponsePayloadTooLarge$/i },
    say: () => ({
      message: l10n.t('Azure returned only part of the list.'),
      fix: l10n.t('Select fewer subscriptions, then refresh.'),
    }),
  },
];
