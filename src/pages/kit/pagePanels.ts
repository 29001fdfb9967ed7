import { lazyLoad } from '../../base/lazy';
import { restorePanels } from '../../platform/surface/panels';
import type { OpenPagePanels } from './openPagePanels';
import type { PagePanelParts, PagePanels } from './pagePanelParts';

/** Manages one panel per subject of a kind of page, restored after a reload. What it needs is loaded with the first. */
export function registerPagePanels(parts: PagePanelParts): PagePanels {
  let open: OpenPagePanels | undefined;
  const panels = lazyLoad(async () => (open = (await import('./openPagePanels')).openPagePanels(parts)));
  const serializer = restorePanels(parts.type, async (panel, state) => (await panels()).restore(panel, state));
  return {
    show: (...subject) => void panels().then(one => one.show(...subject)),
    closeAll: () => open?.closeAll(),
    dispose() {
      serializer.dispose();
      open?.dispose();
    },
  };
}
