import { regionKey } from '../region/region';
import type { ImageSource } from './imageSource';

/** The home region: that of the new gallery if the source is ready there, or else the source's own or its first (maybe) ready one. */
export function homeOf(source: ImageSource, gallery: string): string {
  const own = regionKey(source.location ?? gallery);
  const ready = source.readyRegions?.map(regionKey) ?? [];
  if (ready.includes(regionKey(gallery))) return regionKey(gallery);
  const possible = ready.length > 0 ? ready : (source.unknownRegions?.map(regionKey) ?? []);
  const [first = own] = possible;
  return possible.includes(own) ? own : first;
}
