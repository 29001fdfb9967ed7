import type { ShownWatch } from './watchShown';

/** A watch that is loaded when its view is first seen. */
export function watchWhenSeen(load: () => Promise<ShownWatch>): ShownWatch {
  let loaded: Promise<ShownWatch> | undefined;
  const tell = (what: (watch: ShownWatch) => void): void => {
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
