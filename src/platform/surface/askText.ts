import * as vscode from 'vscode';
import { plainText } from '../../base/plainText';

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly password?: boolean;
  /** What is wrong and what to type, in one sentence. Undefined if valid. */
  readonly validate?: (value: string) => string | undefined;
}

/** Asks the user for a text. Undefined if the user cancels. Stays when it loses the focus. */
export async function askText(question: TextQuestion): Promise<string | undefined> {
  const { title, prompt, placeholder, value, password, validate } = question;
  return vscode.window.showInputBox({
    title: plainText(title),
    prompt: plainText(prompt),
    ignoreFocusOut: true,
    ...(placeholder !== undefined && { placeHolder: plainText(placeholder) }),
    ...(value !== undefined && { value }),
    ...(password !== undefined && { password }),
    ...(validate && {
      validateInput: text => {
        const problem = validate(text);
        return problem === undefined ? undefined : plainText(problem);
      },
    }),
  });
}
