import type { Disposable } from '../base/event';
import { lazyLoad } from '../base/lazy';
import type { Logger } from '../base/logger';
import type { Session } from './session';

/** Writes changes of the sign-in to the log. */
export function logSession({ environment, onDidChange }: Session, log: Logger): Disposable {
  const sessionLog = lazyLoad(async () => (await import('./sessionLog')).createSessionLog(environment, log));
  return onDidChange(state => void sessionLog().then(one => one.write(state)));
}
