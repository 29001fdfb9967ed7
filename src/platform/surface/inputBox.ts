import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';
import { quickInputOf, type QuickInput } from './quickInput';

/** VS Code's input box. What it shows may be anyone's text; its value is the user's. */
export interface InputBox extends QuickInput {
  readonly value: string;
  busy: boolean;
  /** Says what is wrong with the value. Undefined: nothing. */
  complain(problem: string | undefined): void;
  readonly onDidChangeValue: vscode.Event<string>;
  readonly onDidAccept: vscode.Event<void>;
}

export function createInputBox(prompt: string, value: string, placeholder = ''): InputBox {
  const box = vscode.window.createInputBox();
  box.prompt = plainText(prompt);
  box.placeholder = plainText(placeholder);
  box.value = value;
  return {
    ...quickInputOf(box),
    get value() {
      return box.value;
    },
    get busy() {
      return box.busy;
    },
    set busy(busy) {
      box.busy = busy;
    },
    complain(problem = '') {
      box.validationMessage = plainText(problem);
    },
    onDidChangeValue: box.onDidChangeValue,
    onDidAccept: box.onDidAccept,
  };
}
