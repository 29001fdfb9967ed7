import type { NoticeCode, RefusalCode } from './noticeCode';
import type { Notice, Severity } from './plan';

interface Words {
  readonly message: string;
  readonly fix?: string;
  readonly commands?: readonly string[];
  readonly target?: string;
}

function notice(severity: Severity, code: NoticeCode, words: Words): Notice {
  return { severity, code, ...words };
}

export const error = (code: RefusalCode, words: Words): Notice => notice('error', code, words);
export const warning = (code: NoticeCode, words: Words): Notice => notice('warning', code, words);
export const info = (code: NoticeCode, words: Words): Notice => notice('info', code, words);

/** Adds errors about one resource to notices. */
export const errorsInto =
  (notices: Notice[], target: string) =>
  (code: RefusalCode, message: string, fix: string): void => {
    notices.push(error(code, { message, fix, target }));
  };

/** What a notice says, with its remedy. */
export function noticeText({ message, fix }: Pick<Notice, 'message' | 'fix'>): string {
  return fix === undefined ? message : `${message} ${fix}`;
}
