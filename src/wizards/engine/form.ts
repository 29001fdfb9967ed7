import * as l10n from '@vscode/l10n';
import { askNested } from './askNested';
import type { Choice, Page, Prompter } from './prompter';

export interface Context {
  readonly page: Page;
  readonly prompter: Prompter;
}

/** One field of a form: editable, or shown with the reason why it isn't. */
export interface FormRow<T> {
  readonly label: string;
  readonly describe: (value: T) => string;
  readonly detail?: string | undefined;
  /** Why it can't be changed. */
  readonly lockedBecause?: string | undefined;
  /** What is missing in it. The form can't be submitted until it is there. */
  readonly missing?: string | undefined;
  /** Heading of an editable row. */
  readonly group?: string | undefined;
  readonly edit?: ((value: T, context: Context) => Promise<T>) | undefined;
}

/**
 * Shows all fields as a list. Enter continues with the current values; choosing a row edits it, and Back in the edit leaves
 * it unchanged.
 */
export async function askForm<T>(
  { page, prompter }: Context,
  placeholder: string,
  start: T,
  rows: (value: T) => readonly FormRow<T>[],
): Promise<T> {
  let value = start;
  for (;;) {
    const current = value;
    const fields = [...rows(current)].sort((a, b) => orderOf(a) - orderOf(b));
    const missing = fields.find(one => one.missing !== undefined)?.missing;
    const row = await prompter.pick<FormRow<T> | 'continue'>({
      page,
      placeholder,
      choices: (): Choice<FormRow<T> | 'continue'>[] => [
        {
          icon: 'check',
          label: l10n.t('Continue'),
          value: 'continue',
          ...(missing !== undefined && { refusal: missing }),
        },
        ...fields.map(one => ({
          icon: one.lockedBecause === undefined ? 'edit' : 'lock',
          label: one.label,
          description: one.describe(current),
          ...(one.detail !== undefined && { detail: one.detail }),
          value: one,
          group: one.lockedBecause === undefined ? (one.group ?? l10n.t('Change')) : l10n.t("Can't be changed"),
          ...(one.lockedBecause !== undefined && { refusal: one.lockedBecause }),
        })),
      ],
    });
    if (row === 'continue') return value;
    const { edit } = row;
    const changed = edit && (await askNested(page, inner => edit(current, { page: inner, prompter })));
    if (changed !== undefined) value = changed;
  }
}

/** What is missing first, and what can't be changed last. */
function orderOf<T>({ missing, lockedBecause }: FormRow<T>): number {
  return missing !== undefined ? 0 : lockedBecause === undefined ? 1 : 2;
}

/** A text field. Empty text is always valid. */
export function textRow<T>(
  label: string,
  get: (value: T) => string | undefined,
  set: (value: T, text: string) => T,
  options: {
    readonly prompt?: string;
    readonly placeholder?: string;
    /** Text to edit, if it differs from what the row shows. */
    readonly value?: (value: T) => string | undefined;
    readonly detail?: string;
    readonly problem?: (text: string) => string | undefined;
  } = {},
): FormRow<T> {
  return {
    label,
    detail: options.detail,
    describe: value => get(value) || l10n.t('none'),
    edit: async (value, { page, prompter }) =>
      set(
        value,
        await prompter.input({
          page,
          prompt: options.prompt ?? label,
          value: (options.value ?? get)(value) ?? '',
          ...(options.placeholder !== undefined && { placeholder: options.placeholder }),
          validate: text => (text.trim() === '' ? undefined : options.problem?.(text.trim())),
        }),
      ),
  };
}

/** A toggle. */
export function switchRow<T>(
  label: string,
  get: (value: T) => boolean,
  set: (value: T, on: boolean) => T,
  detail?: string,
): FormRow<T> {
  return {
    label,
    detail,
    describe: value => (get(value) ? l10n.t('on') : l10n.t('off')),
    edit: async value => set(value, !get(value)),
  };
}

/** A choice of several values. */
export function choiceRow<T, V>(
  label: string,
  get: (value: T) => V,
  set: (value: T, chosen: V) => T,
  choices: (value: T) => readonly Choice<V>[],
  detail?: string,
): FormRow<T> {
  return {
    label,
    detail,
    describe: value => choices(value).find(one => one.value === get(value))?.label ?? l10n.t('none'),
    edit: async (value, { page, prompter }) =>
      set(
        value,
        await prompter.pick<V>({
          page,
          placeholder: label,
          choices: () => choices(value),
          active: one => one === get(value),
        }),
      ),
  };
}
