import type { Browser } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/pages/imageVersion/contract';
import { situations } from './replicationSituations';
import { openWebviewPage, type ShownAs, type WebviewPage } from './webviewPage';

export type ReplicationPage = WebviewPage<ToHost, ToPage>;

export function openReplicationPage(browser: Browser, shownAs: ShownAs): Promise<ReplicationPage> {
  const state = { versionId: situations.halfway.versionId };
  return openWebviewPage(browser, { ...shownAs, bundle: 'replication', state });
}
