import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { fullName, idKey, subscriptionOf } from '../../domain/id/resourceId';
import type { Location } from '../../domain/region/region';
import type { ReplicationWatcher } from '../../watching/replicationWatcher';
import { dispatch, type Handlers } from '../kit/dispatch';
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

/** Elapsed times are redrawn at this interval. */
const tickMs = 5_000;

/** Shows a version in a panel, and keeps it up to date until the result is disposed. */
export function openLivePanel(
  panel: vscode.WebviewPanel,
  versionId: string,
  extensionUri: vscode.Uri,
  watcher: ReplicationWatcher,
  parts: ReplicationPanelParts,
): Disposable {
  const { operations, locations, clock, speed, actions, store } = parts;
  const background = readBackground(versionId, parts, () => page.schedule());
  let known: readonly Location[] = [];
  let asking = false;

  const watch = watcher.watch(versionId, panel.visible ? 'visible' : 'hidden', () => {
    learnRegions();
    learnBackground();
    page.schedule();
  });
  const definition = idKey(definitionIdOf(versionId));
  let announced = lastEntry();

  function lastEntry(): number {
    return watch.observed().history.log.at(-1)?.id ?? 0;
  }

  /** A restored panel may exist before the user has signed in, so this retries on every update. */
  function learnRegions(): void {
    if (asking || known.length > 0) return;
    asking = true;
    const answer = locations(subscriptionOf(versionId)).catch(() => undefined);
    void answer.then(found => {
      asking = false;
      known = found ?? [];
      page.schedule();
    });
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
      locations: known,
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
    const text = announcement(now.history, announced, known, now.language);
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
    state: { versionId } satisfies PanelState,
    update,
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible(isVisible) {
      watch.attention(isVisible ? 'visible' : 'hidden');
      learnBackground();
    },
  });

  const disposables: { dispose(): unknown }[] = [
    page,
    watch,
    store.onDidChange(({ resources }) => {
      if (resources.some(id => idKey(id).startsWith(definition))) page.schedule();
    }),
    operations.onDidChange(operation => {
      if (operationsOn(versionId, [operation]).length > 0) watcher.refresh(versionId);
      page.schedule();
    }),
  ];
  const tick = setInterval(() => {
    if (panel.visible) page.schedule();
  }, tickMs);

  learnRegions();

  const dispose = (): void => {
    clearInterval(tick);
    for (const one of disposables.splice(0)) one.dispose();
  };
  return { dispose };
}
