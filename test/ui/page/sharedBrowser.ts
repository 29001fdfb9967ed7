import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../vscode/browser';

let launched: Promise<Browser> | undefined;

/** The browser of this process, which ends with it: the windows of each test file are separate contexts in it. */
export function sharedBrowser(): Promise<Browser> {
  return (launched ??= launchBrowser());
}
