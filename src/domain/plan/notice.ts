import type { Notice, Severity } from './plan';
import type { NoticeCode, RefusalCode } from './noticeCode';

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
