import * as vscode from 'vscode';
import type { Disposable } from '../../base/event';
import type { Failure } from '../../domain/errors/failure';
import { fullName, sameId, subscriptionOf } from '../../domain/id/resourceId';
import { dispatch, type Handlers } from '../kit/dispatch';
import { openLivePage } from '../kit/livePage';
import { visibleReading } from '../kit/visibleReading';
import { toHost, type ToHost, type ToPage } from './contract';
import type { ManagedImageParts } from './managedImageParts';
import type { ManagedImageState } from './managedImageState';
import { presentImagePage } from './present/presentImagePage';

interface Reading {
  readonly exists: boolean;
  /** Why clones may be missing. */
  readonly unread: readonly Failure[];
}

/**
 * Shows in a panel what a managed image is, and what was cloned from it. Azure is read only while it is visible: at first, and
 * on request. Whatever the store learns in the meantime is shown at once.
 */
export function openManagedImagePage(
  panel: vscode.WebviewPanel,
  imageId: string,
  extensionUri: vscode.Uri,
  parts: ManagedImageParts,
): Disposable {
  const { store, clones, operations, speed, names, openInPortal, run } = parts;
  let isForced = false;

  async function read(): Promise<Reading> {
    const force = isForced;
    isForced = false;
    await parts.locations.of(subscriptionOf(imageId));
    const [image, unread] = await Promise.all([parts.reader.managedImage(imageId), clones.load(force)]);
    if (image) store.put(image);
    return { exists: image !== undefined, unread };
  }
  const known = visibleReading(panel, read, () => page.schedule());

  function update(): readonly ToPage[] {
    const { reading, failure, isLoading } = known.state();
    const image = store.get(imageId);
    const view = presentImagePage({
      ...{ imageId, failure, isLoading, speed, names },
      image: image?.kind === 'managedImage' && reading?.exists !== false ? image : undefined,
      isGone: reading?.exists === false,
      unread: reading?.unread,
      clones: clones.of(imageId),
      operations: operations.list(),
      language: vscode.env.language,
      hasPortal: openInPortal !== undefined,
    });
    return [{ type: 'state', view }];
  }

  function refresh(): void {
    isForced = true;
    known.refresh();
  }

  const handlers: Handlers<ToHost> = {
    act({ action }) {
      if (action === 'refresh') refresh();
      else if (action === 'openInPortal') openInPortal?.(imageId);
      else run(action, imageId);
    },
    open: ({ id }) => void run('showReplication', id),
  };
  const page = openLivePage<ToPage>(panel, extensionUri, {
    title: fullName(imageId),
    bundle: 'managedImage',
    state: { imageId } satisfies ManagedImageState,
    update,
    onMessage: message => dispatch(toHost, handlers, message),
    onVisible: () => known.readIfStale(),
  });
  const disposables: { dispose(): unknown }[] = [
    page,
    known,
    clones.onDidChange(() => page.schedule()),
    operations.onDidChange(() => page.schedule()),
    store.onDidChange(({ resources }) => {
      if (!resources.some(id => sameId(id, imageId))) return;
      // It was deleted, or is there again, or other subscriptions are shown.
      if (known.state().reading?.exists !== (store.get(imageId) !== undefined)) known.expire();
      page.schedule();
    }),
  ];
  known.readIfStale();

  return {
    dispose() {
      for (const one of disposables.splice(0)) one.dispose();
    },
  };
}
