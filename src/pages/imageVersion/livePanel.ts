import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { fullName, idKey, subscriptionOf } from '../../domain/id/resourceId';
import type { ReplicationWatcher } from '../../watching/replicationWatcher';
import { dispatch, type Handlers } from '../kit/dispatch';
import { learnRegions } from '../kit/learnRegions';
import { openLivePage } from '../kit/livePage';
import { toHost, type ToHost, type ToPage } from './contract';
import { panelActions } from './panelActions';
import type { ReplicationPanelParts } from './panelParts';
import type { PanelState } from './panelState';
import { announcement } from './present/logText';
import { presentReplication } from './present/presentReplication';
import type { Situation } from './present/situation';
import { readBackground } from './readBackground';
import { operationsOn, sourceImage } from './sourceImage';

/** Shows a version in a panel, and keeps it up to date until the result is disposed. */
export function openLivePanel(
  panel: vscode.WebviewPanel,
  versionId: string,
  extensionUri: vscode.Uri,
  watcher: ReplicationWatcher,
  parts: ReplicationPanelParts,
): Disposable {
  const { operations, clock, speed, actions, store } = parts;
  const background = readBackground(versionId, parts, () => page.schedule());
  const regions = learnRegions(parts.locations, () => page.schedule());
  const locations = () => regions.of(subscriptionOf(versionId)) ?? [];

  const watch = watcher.watch(versionId, panel.visible ? 'visible' : 'hidden', () => {
    learnBackground();
    page.schedule();
  });
  const definition = idKey(definitionIdOf(versionId));
  let announced = lastEntry();
  let wasVisible = panel.visible;

  function lastEntry(): number {
    return watch.observed().history.log.at(-1)?.id ?? 0;
  }

  /** Only of what is looked at. */
  function learnBackground(): void {
    const { version } = watch.observed();
    if (version && panel.visible) background.learn(version);
  }

  function situation(): Situation {
    const { version, history, failure, gone } = watch.observed();
    const all = operations.list();
    return {
      versionId,
      version,
      history,
      failure,
      gone,
      locations: locations(),
      operations: operationsOn(versionId, all),
      sourceImageId: sourceImage(versionId, all),
      now: clock.now(),
      speed,
      language: vscode.env.language,
      hasPortal: actions.openInPortal !== undefined,
      background: background.known(),
    };
  }

  function update(): readonly ToPage[] {
    const now = situation();
    const text = announcement(now.history, announced, now.locations, now.language);
    announced = lastEntry();
    const state: ToPage = { type: 'state', view: presentReplication(now) };
    return text === '' ? [state] : [state, { type: 'announce', text }];
  }

  const act = panelActions(actions, situation);
  const handlers: Handlers<ToHost> = {
    act: ({ action }) => act[action](),
    seen: ({ section }) => {
      if (section === 'users') background.learnUsers();
    },
  };
  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: fullName(versionId),
    bundle: 'replication',
    showsElapsedTime: true,
    state: { versionId } satisfies PanelState,
    update,
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible(isVisible) {
      if (isVisible && !wasVisible) background.readAgain();
      wasVisible = isVisible;
      watch.attention(isVisible ? 'visible' : 'hidden');
      learnBackground();
    },
  });

  const disposables: { dispose(): unknown }[] = [
    page,
    watch,
    store.onDidChange(({ resources, lists }) => {
      if ([...resources, ...lists].some(id => idKey(id).startsWith(definition))) page.schedule();
    }),
    operations.onDidChange(operation => {
      if (operationsOn(versionId, [operation]).length > 0) watcher.refresh(versionId);
      page.schedule();
    }),
  ];

  const dispose = (): void => {
    for (const one of disposables.splice(0)) one.dispose();
  };
  return { dispose };
}
