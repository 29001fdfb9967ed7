import type { VisibleWatch } from './watchVisibleNodes';

/** A watch that is loaded when its view is first seen. */
export function lazyWatch(load: () => Promise<VisibleWatch>): VisibleWatch {
  let loaded: Promise<VisibleWatch> | undefined;
  const tell = (what: (watch: VisibleWatch) => void): void => {
    loaded ??= load();
    void loaded.then(what);
  };
  return {
    visible(visible) {
      if (visible || loaded) tell(watch => watch.visible(visible));
    },
    expanded: (node, expanded) => tell(watch => watch.expanded(node, expanded)),
    dispose: () => void loaded?.then(watch => watch.dispose()),
  };
}
