import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { dispatch, type Handlers } from '../kit/dispatch';
import { openLivePage } from '../kit/livePage';
import { toHost, type OverviewView, type TileId, type ToHost, type ToPage } from './contract';
import type { OverviewParts } from './overviewParts';
import { presentOverview } from './present/presentOverview';
import type { OverviewReading } from './present/situation';
import { readOverview } from './readOverview';

const rowsAtFirst = 50;
const rowsMore = 200;

/** Shows the overview in a panel. Azure is read only while it is visible: at first, on request, and after an operation. */
export function openOverviewPage(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  parts: OverviewParts,
): Disposable {
  const { clock, speed } = parts.session;
  let reading: OverviewReading | undefined;
  let failure: Failure | undefined;
  let isLoading = false;
  let isStale = true;
  let isDisposed = false;
  let tile: TileId | undefined;
  let rows = rowsAtFirst;

  async function load(): Promise<void> {
    if (isLoading || isDisposed) return;
    [isLoading, isStale] = [true, false];
    page.schedule();
    try {
      reading = await readOverview(parts);
      failure = undefined;
    } catch (error) {
      failure = toFailure(error);
    }
    isLoading = false;
    page.schedule();
    loadIfStale();
  }

  function loadIfStale(): void {
    if (isStale && panel.visible) void load();
  }

  function view(): OverviewView {
    const language = vscode.env.language;
    return presentOverview({ reading, failure, isLoading, tile, rows, now: clock.now(), speed, language });
  }

  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    refresh: () => load(),
    exportMarkdown: () => reading && parts.exportAs('markdown', reading),
    exportCsv: () => reading && parts.exportAs('csv', reading),
  };
  const handlers: Handlers<ToHost> = {
    act: ({ action }) => void act[action](),
    filter: ({ tile: chosen }) => {
      [tile, rows] = [chosen, rowsAtFirst];
      page.schedule();
      announceRows();
    },
    more: () => {
      rows += rowsMore;
      page.schedule();
    },
    reveal: ({ id }) => void parts.reveal(id),
    mend: ({ mend, id }) => void parts.run(mend, mend === 'cleanUp' ? definitionIdOf(id) : id),
  };

  function announceRows(): void {
    const { table } = view();
    if (table) page.send({ type: 'announce', text: l10n.t('{0}: {1}', table.title, table.more || table.rows.length) });
  }

  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: l10n.t('Overview'),
    bundle: 'overview',
    state: {},
    update: () => [{ type: 'state', view: view() }],
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible: loadIfStale,
  });
  const refreshLater = (): void => {
    isStale = true;
    loadIfStale();
  };
  const disposables: { dispose(): unknown }[] = [
    page,
    parts.operations.onDidChange(({ state }) => {
      if (state !== 'running') refreshLater();
    }),
    parts.session.onDidChange(refreshLater),
  ];
  loadIfStale();

  return {
    dispose() {
      isDisposed = true;
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
