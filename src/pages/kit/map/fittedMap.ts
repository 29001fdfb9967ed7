import { layOutMap, type Spot } from './mapLayout';
import type { MapPlace } from './mapPlace';

/** The layout of a page's map, which follows the width of the map. */
export interface FittedMap {
  /** Pixels. Zero before the map was drawn. */
  readonly width: () => number;
  /** Computed again only if the places or the width have changed, not for other values. */
  readonly spots: (places: readonly MapPlace[]) => readonly Spot[];
  /** Follows the width of the map in `root`, after it was drawn. Forces no reflow. */
  readonly observe: (root: Element) => void;
}

export function createFittedMap(onResize: () => void): FittedMap {
  let width = 0;
  let spots: readonly Spot[] = [];
  let laidOut = '';
  let observed: Element | null = null;
  const resized = new ResizeObserver(([entry]) => {
    const now = Math.round(entry?.contentRect.width ?? 0);
    if (now === width) return;
    width = now;
    onResize();
  });
  return {
    width: () => width,
    spots(places) {
      const wanted = `${width}:${places.map(one => `${one.key}@${one.longitude},${one.latitude}`).join()}`;
      if (wanted !== laidOut) spots = width > 0 ? layOutMap(places, width) : [];
      laidOut = wanted;
      return spots;
    },
    observe(root) {
      const world = root.querySelector('.world');
      if (world === observed) return;
      resized.disconnect();
      if (world) resized.observe(world);
      observed = world;
    },
  };
}
