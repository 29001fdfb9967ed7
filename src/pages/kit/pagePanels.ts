import { lazyLoad } from '../../base/lazy';
import { restorePanels } from '../../platform/surface/panels';
import type { OpenPagePanels } from './openPagePanels';
import type { PageKind, PagePanels } from './pagePanelParts';

/** Manages one panel per subject of a kind of page, restored after a reload. The kind is loaded with the first. */
export function registerPagePanels<Subject = string>(
  type: string,
  load: () => Promise<PageKind<Subject>>,
): PagePanels<Subject> {
  let open: OpenPagePanels<Subject> | undefined;
  const panels = lazyLoad(async () => {
    const [{ openPagePanels }, kind] = await Promise.all([import('./openPagePanels'), load()]);
    return (open = openPagePanels(type, kind));
  });
  const serializer = restorePanels(type, async (panel, state) => (await panels()).restore(panel, state));
  return {
    show: (...subject) => void panels().then(one => one.show(...subject)),
    closeAll: () => open?.closeAll(),
    dispose() {
      serializer.dispose();
      open?.dispose();
    },
  };
}
