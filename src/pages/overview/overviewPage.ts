import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { definitionIdOf } from '../../domain/id/galleryIds';
import { dispatch, type Handlers } from '../kit/dispatch';
import { openLivePage } from '../kit/livePage';
import { visibleReading } from '../kit/visibleReading';
import { toHost, type OverviewView, type TileId, type ToHost, type ToPage } from './contract';
import type { OverviewParts } from './overviewParts';
import { presentOverview } from './present/presentOverview';
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
  const estate = visibleReading(
    panel,
    () => readOverview(parts),
    () => page.schedule(),
  );
  let tile: TileId | undefined;
  let rows = rowsAtFirst;

  function view(): OverviewView {
    const language = vscode.env.language;
    return presentOverview({ ...estate.state(), tile, rows, now: clock.now(), speed, language });
  }

  function exportAs(format: 'markdown' | 'csv'): unknown {
    const { reading } = estate.state();
    return reading && parts.exportAs(format, reading);
  }

  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    refresh: () => estate.refresh(),
    exportMarkdown: () => exportAs('markdown'),
    exportCsv: () => exportAs('csv'),
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
    onVisible: () => estate.readIfStale(),
  });
  const disposables: { dispose(): unknown }[] = [
    page,
    estate,
    parts.operations.onDidChange(({ state }) => {
      if (state !== 'running') estate.expire();
    }),
    parts.session.onDidChange(() => estate.expire()),
  ];
  estate.readIfStale();

  return {
    dispose() {
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
