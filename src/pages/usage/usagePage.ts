import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { fullName, subscriptionOf } from '../../domain/id/resourceId';
import { dispatch, type Handlers } from '../kit/dispatch';
import { learnRegions } from '../kit/learnRegions';
import { openLivePage } from '../kit/livePage';
import { visibleReading } from '../kit/visibleReading';
import { toHost, type ToHost, type ToPage } from './contract';
import { exportUsages } from './exportUsages';
import { presentUsage } from './present/presentUsage';
import { readUsers } from './readUsers';
import type { UsageParts } from './usageParts';
import type { UsageState } from './usageState';

/** Shows in a panel what uses an image. Azure is read only while it is visible: at first, on request, and after an operation. */
export function openUsagePage(
  panel: vscode.WebviewPanel,
  imageId: string,
  extensionUri: vscode.Uri,
  parts: UsageParts,
): Disposable {
  const { openInPortal, speed } = parts;
  const regions = learnRegions(parts.locations, () => page.schedule());
  const users = visibleReading(
    panel,
    async () => {
      await parts.session.start();
      return readUsers(imageId, parts.reader);
    },
    () => page.schedule(),
  );

  const update = (): readonly ToPage[] => {
    const locations = regions.of(subscriptionOf(imageId));
    const { reading, failure, isLoading } = users.state();
    const hasPortal = openInPortal !== undefined;
    const view = presentUsage({ imageId, users: reading, failure, isLoading, locations, speed, hasPortal });
    return [{ type: 'state', view }];
  };
  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    refresh: () => users.refresh(),
    exportMarkdown() {
      const { reading } = users.state();
      return reading && exportUsages(imageId, reading, regions.of(subscriptionOf(imageId)));
    },
  };
  const handlers: Handlers<ToHost> = {
    act: ({ action }) => void act[action](),
    open: ({ id }) => void openInPortal?.(id.replace(/#.*/, '')),
  };
  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: l10n.t('Usages of {0}', fullName(imageId)),
    bundle: 'usage',
    state: { imageId } satisfies UsageState,
    update,
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible: () => users.readIfStale(),
  });
  const disposables: { dispose(): unknown }[] = [
    page,
    users,
    parts.operations.onDidChange(({ state }) => {
      if (state !== 'running') users.expire();
    }),
  ];
  users.readIfStale();

  return {
    dispose() {
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
