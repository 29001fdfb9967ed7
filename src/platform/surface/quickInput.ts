import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { openQuestions } from './openQuestions';

/** A question's position among others, shown as "Title (2/7)". A single question has no count. */
export interface InputPage {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** What a list and an input box have in common. */
export interface QuickInput {
  open(page: InputPage): void;
  readonly onBack: (listener: () => void) => vscode.Disposable;
  readonly onDidHide: vscode.Event<void>;
  dispose(): void;
}

type Input = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

export function quickInputOf(input: Input): QuickInput {
  let close: (() => void) | undefined;
  input.onDidHide(() => close?.());
  return {
    open({ title, step, totalSteps, canGoBack }) {
      input.title = plainText(title);
      if (totalSteps > 1) Object.assign(input, { step, totalSteps });
      if (canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
      input.ignoreFocusOut = true;
      close ??= openQuestions.ask();
      input.show();
    },
    onBack: listener =>
      input.onDidTriggerButton(button => {
        if (button === vscode.QuickInputButtons.Back) listener();
      }),
    onDidHide: input.onDidHide,
    dispose() {
      input.dispose();
      close?.();
    },
  };
}
