import type * as vscode from 'vscode';
import { isVersionId } from '../../domain/id/galleryIds';
import { fullName, idKey } from '../../domain/id/resourceId';
import type { Clones } from '../../store/clones';
import type { Estimator } from '../../store/estimator';
import { openLivePanel } from '../imageVersion/livePanel';
import type { PageCommand, ReplicationPanelParts } from '../imageVersion/panelParts';
import { panelState } from '../imageVersion/panelState';
import type { PageKind } from '../kit/pagePanelParts';
import { openManagedImagePage } from '../managedImage/managedImagePage';
import type { ImagePageCommand, ManagedImageParts } from '../managedImage/managedImageParts';
import { managedImageState } from '../managedImage/managedImageState';

/** What both pages need, with the commands that either runs on its resource. */
export type ResourcePageParts = Omit<ReplicationPanelParts, 'actions' | 'costOf'> &
  Pick<ReplicationPanelParts['actions'], 'reveal'> &
  Omit<ManagedImageParts, 'run' | 'clones'> & {
    readonly clones: () => Promise<Clones>;
    readonly estimator: () => Promise<Pick<Estimator, 'ofVersion'>>;
    readonly run: (command: PageCommand | ImagePageCommand, id: string) => unknown;
  };

/** One page per version and managed image. */
export async function resourcePages(extensionUri: vscode.Uri, parts: ResourcePageParts): Promise<PageKind> {
  const { run, reveal, openInPortal } = parts;
  const [watcher, clones] = await Promise.all([parts.watching.watcher(), parts.clones()]);
  const costOf: Estimator['ofVersion'] = async version => (await parts.estimator()).ofVersion(version);
  const actions = { run, reveal, openInPortal, deleteManagedImage: (id: string) => run('delete', id) };
  return {
    titleOf: fullName,
    keyOf: idKey,
    restored: state => panelState.safeParse(state).data?.versionId ?? managedImageState.safeParse(state).data?.imageId,
    fill: (panel, id) =>
      isVersionId(id)
        ? openLivePanel(panel, id, extensionUri, watcher, { ...parts, actions, costOf })
        : openManagedImagePage(panel, id, extensionUri, { ...parts, clones }),
  };
}
