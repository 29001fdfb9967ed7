import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { notFound } from '../../domain/errors/notFound';
import { isVersionId } from '../../domain/id/galleryIds';
import { namesTogether } from '../../domain/resource/namesTogether';
import type { TwoIds } from '../../domain/resource/olderFirst';
import { pairFacts, type FactPairs } from '../../domain/resource/pairFacts';
import { dispatch, type Handlers } from '../kit/dispatch';
import { openLivePage } from '../kit/livePage';
import { visibleReading } from '../kit/visibleReading';
import type { CompareParts } from './compareParts';
import type { CompareState } from './compareState';
import { toHost, type ToHost, type ToPage } from './contract';
import { exportComparison } from './exportComparison';
import { presentComparison, shownOf } from './present/presentComparison';
import { showJson } from './showJson';

/**
 * Shows two resources side by side in a panel. Azure is read only while it is visible: at first, on request, and after an
 * operation.
 */
export function openComparePage(
  panel: vscode.WebviewPanel,
  ids: TwoIds,
  extensionUri: vscode.Uri,
  parts: CompareParts,
): Disposable {
  const { operations, speed, run, store } = parts;
  const pairs = visibleReading(panel, readPairs, () => page.schedule());
  let onlyDifferences = true;

  async function readPairs(): Promise<readonly FactPairs[]> {
    const [first, second] = await Promise.all(ids.map(async id => (await parts.factsOf(id)) ?? notFound(id)));
    return pairFacts(first ?? {}, second ?? {});
  }

  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    refresh: () => pairs.refresh(),
    showJson: () => showJson(ids, store),
    exportMarkdown() {
      const { reading } = pairs.state();
      return reading && exportComparison(ids, shownOf(reading, onlyDifferences));
    },
  };
  const handlers: Handlers<ToHost> = {
    act: ({ action }) => void act[action](),
    onlyDifferences: ({ isOn }) => {
      onlyDifferences = isOn;
      page.schedule();
    },
    open: ({ id }) => void run(isVersionId(id) ? 'showReplication' : 'viewProperties', id),
  };
  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: namesTogether(ids).join('\\'),
    bundle: 'compare',
    state: { ids: [...ids] } satisfies CompareState,
    update: () => [{ type: 'state', view: presentComparison({ ids, ...pairs.state(), onlyDifferences, speed }) }],
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible: () => pairs.readIfStale(),
  });
  const disposables: { dispose(): unknown }[] = [
    page,
    pairs,
    operations.onDidChange(({ state }) => {
      if (state !== 'running') pairs.expire();
    }),
  ];
  pairs.readIfStale();

  return {
    dispose() {
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
