import * as l10n from '@vscode/l10n';
import { realTime } from '../../base/realTime';
import { toFailure } from '../../domain/errors/failure';
import { createInputBox } from '../../platform/surface/inputBox';
import type { QuickInput } from '../../platform/surface/quickInput';
import { createQuickPick, type QuickPick } from '../../platform/surface/quickPick';
import { acceptedValues, refillItems, type PickItem } from './pickItem';
import {
  Cancelled,
  GoBack,
  type Choice,
  type InputQuestion,
  type Page,
  type PickQuestion,
  type Prompter,
} from './prompter';
import { wrappedRows } from './wrappedRows';

function toItem<T>(choice: Choice<T>): PickItem<T> {
  const { icon, label, level, description, detail, button, refusal } = choice;
  return refusal === undefined
    ? { icon, label, level, description, detail, button, choice }
    : { icon: 'circle-slash', label, level, description, detail: refusal, button, choice };
}

/** @param many whether rows have checkboxes, so that a read-only choice must stay on one row */
function toItems<T>(choices: readonly Choice<T>[], many: boolean): PickItem<T>[] {
  const items: PickItem<T>[] = [];
  let group: string | undefined;
  for (const choice of choices) {
    const heading = choice.group === group ? '' : choice.group;
    if (choice.group !== group) {
      group = choice.group;
      items.push({ label: group ?? '', isHeading: true });
    }
    items.push(
      ...(choice.readOnly && !many ? wrappedRows(choice, heading).map(row => ({ ...row, choice })) : [toItem(choice)]),
    );
  }
  return items;
}

/** Shows an input until it is answered or cancelled, and disposes it. */
async function show<R>(
  input: QuickInput,
  page: Page,
  onBack: () => void,
  listen: (resolve: (value: R) => void, reject: (reason: Error) => void) => { dispose(): unknown }[],
): Promise<R> {
  const disposables: { dispose(): unknown }[] = [input];
  try {
    return await new Promise<R>((resolve, reject) => {
      disposables.push(
        input.onBack(() => {
          onBack();
          reject(new GoBack());
        }),
        input.onDidHide(() => reject(new Cancelled())),
        ...listen(resolve, reject),
      );
      input.open(page);
    });
  } finally {
    for (const disposable of disposables) disposable.dispose();
  }
}

function isSelectable<T>(choice: Choice<T> | undefined): choice is Choice<T> {
  return choice !== undefined && choice.refusal === undefined && !choice.readOnly;
}

/**
 * How long to wait for refined choices before showing the list without, in milliseconds. VS Code redraws all rows when one
 * changes, which loses a click in progress, so a visible list is only replaced if the wait would be too long.
 */
const refineDelayMs = 250;

async function fill<T>(pick: QuickPick<PickItem<T>>, question: PickQuestion<T>, many: boolean): Promise<void> {
  pick.busy = true;
  pick.items = [];
  try {
    const first = await question.choices();
    const refine = Promise.resolve(question.refine?.(first)).catch(() => undefined);
    const soon = await Promise.race([refine, realTime.sleep(refineDelayMs).then(() => undefined)]);
    const choices = soon ?? first;
    const items = choices.length > 0 ? toItems(choices, many) : [emptyItem(question)];
    pick.items = items;
    const before = question.page.unsubmitted.get(question.placeholder);
    const ticked = (item: PickItem<T>): boolean =>
      before ? before.includes(item.label) : item.choice?.picked === true;
    if (many) pick.selectedItems = items.filter(item => item.choice && (ticked(item) || item.choice.fixed));
    const active =
      items.find(({ choice }) => choice && choice.refusal === undefined && question.active?.(choice.value)) ??
      items.find(({ choice }) => isSelectable(choice));
    if (active && !many) pick.activeItems = [active];
    if (!soon) void refill(pick, items, refine);
  } catch (error) {
    pick.items = [
      { icon: 'refresh', label: l10n.t('Try Again'), detail: toFailure(error).message, alwaysShow: true, retry: true },
    ];
  } finally {
    pick.busy = false;
  }
}

async function refill<T>(
  pick: QuickPick<PickItem<T>>,
  shown: readonly PickItem<T>[],
  refine: Promise<readonly Choice<T>[] | undefined>,
): Promise<void> {
  const refined = await refine;
  // VS Code returns a new array of the same items.
  if (refined && pick.items[0] === shown[0]) refillItems(pick, toItems(refined, pick.canSelectMany));
}

function emptyItem<T>({ emptyMessage = l10n.t("There's nothing to choose from.") }: PickQuestion<T>): PickItem<T> {
  return { icon: 'info', label: emptyMessage, alwaysShow: true };
}

function pickOne<T>(question: PickQuestion<T>): Promise<T> {
  const pick = createQuickPick<PickItem<T>>(question.placeholder, false);
  return show<T>(
    pick,
    question.page,
    () => undefined,
    resolve => {
      const load = async (): Promise<void> => {
        await fill(pick, question, false);
        const [first] = pick.items;
        if (question.takesFirst && first?.choice) resolve(first.choice.value);
      };
      void load();
      return [
        pick.onDidAccept(() => {
          const [item] = pick.activeItems;
          if (item?.retry) void load();
          else if (isSelectable(item?.choice)) resolve(item.choice.value);
        }),
        pick.onDidTriggerRow(({ choice }) => choice && resolve(choice.value)),
      ];
    },
  );
}

function pickMany<T>(question: PickQuestion<T>): Promise<readonly T[]> {
  const pick = createQuickPick<PickItem<T>>(question.placeholder, true);
  const { unsubmitted } = question.page;
  const leave = (): void =>
    void unsubmitted.set(
      question.placeholder,
      pick.selectedItems.map(({ label }) => label),
    );
  return show<readonly T[]>(pick, question.page, leave, resolve => {
    void fill(pick, question, true);
    return [
      pick.onDidChangeSelection(selected => {
        const may = pick.items.filter(
          item => item.choice?.fixed === true || (selected.includes(item) && item.choice?.refusal === undefined),
        );
        if (may.length !== selected.length || may.some(item => !selected.includes(item))) pick.selectedItems = may;
      }),
      pick.onDidAccept(() => {
        const values = acceptedValues(pick);
        if (values === 'retry') void fill(pick, question, true);
        else if (values !== 'loading') {
          unsubmitted.delete(question.placeholder);
          resolve(values);
        }
      }),
    ];
  });
}

function ask(question: InputQuestion): Promise<string> {
  const { unsubmitted } = question.page;
  const before = unsubmitted.get(question.prompt);
  const box = createInputBox(
    question.prompt,
    typeof before === 'string' ? before : question.value,
    question.placeholder,
  );
  const check = async (value: string): Promise<string | undefined> => {
    const message = await question.validate(value);
    if (box.value === value) box.complain(message);
    return message;
  };
  const leave = (): void => void unsubmitted.set(question.prompt, box.value);
  return show<string>(box, question.page, leave, (resolve, reject) => {
    const accept = async (): Promise<void> => {
      const value = box.value;
      box.busy = true;
      if ((await check(value)) === undefined && box.value === value) {
        unsubmitted.delete(question.prompt);
        resolve(value.trim());
      }
      box.busy = false;
    };
    return [
      box.onDidChangeValue(value => void check(value).catch(reject)),
      box.onDidAccept(() => void accept().catch(reject)),
    ];
  });
}

/** Asks through VS Code's quick input. */
export const quickInputPrompter: Prompter = { pick: pickOne, pickMany, input: ask };
