import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../vscode/browser';

let launched: Promise<Browser> | undefined;

/** The browser of this process, which ends with it: windows of one test file after the other are contexts of their own in it. */
export function sharedBrowser(): Promise<Browser> {
  return (launched ??= launchBrowser());
}
