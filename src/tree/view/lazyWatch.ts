import type { VisibleWatch } from './watchVisibleNodes';

/** A watch that is loaded when its view is first shown. */
export function lazyWatch(load: () => Promise<VisibleWatch>): VisibleWatch {
  let loaded: Promise<VisibleWatch> | undefined;
  const forward = (action: (watch: VisibleWatch) => void): void => {
    loaded ??= load();
    void loaded.then(action);
  };
  return {
    visible(visible) {
      if (visible || loaded) forward(watch => watch.visible(visible));
    },
    expanded: (node, expanded) => forward(watch => watch.expanded(node, expanded)),
    dispose: () => void loaded?.then(watch => watch.dispose()),
  };
}
