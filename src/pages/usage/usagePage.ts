import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import { toFailure, type Failure } from '../../domain/errors/failure';
import { fullName, subscriptionOf } from '../../domain/id/resourceId';
import type { ImageUsers } from '../../domain/usage/imageUser';
import { dispatch, type Handlers } from '../kit/dispatch';
import { learnRegions } from '../kit/learnRegions';
import { openLivePage } from '../kit/livePage';
import { toHost, type ToHost, type ToPage } from './contract';
import { presentUsage } from './present/presentUsage';
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
  let users: ImageUsers | undefined;
  let failure: Failure | undefined;
  let isLoading = false;
  let isStale = true;
  let isDisposed = false;

  async function load(): Promise<void> {
    if (isLoading || isDisposed) return;
    [isLoading, isStale] = [true, false];
    page.schedule();
    try {
      users = await parts.usersOf(imageId);
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

  const update = (): readonly ToPage[] => {
    const locations = regions.of(subscriptionOf(imageId));
    const hasPortal = openInPortal !== undefined;
    const view = presentUsage({ imageId, users, failure, isLoading, locations, speed, hasPortal });
    return [{ type: 'state', view }];
  };
  const act: Readonly<Record<Extract<ToHost, { type: 'act' }>['action'], () => unknown>> = {
    refresh: () => load(),
    exportMarkdown: () => users && parts.exportMarkdown(imageId, users),
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
    onVisible: loadIfStale,
  });
  const disposables: { dispose(): unknown }[] = [
    page,
    parts.operations.onDidChange(({ state }) => {
      if (state === 'running') return;
      isStale = true;
      loadIfStale();
    }),
  ];
  loadIfStale();

  return {
    dispose() {
      isDisposed = true;
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
