import { isObject } from '../../../src/base/json';

/** A member that no model knows, and where it is. */
export interface Plant {
  readonly name: string;
  /** The path of what it is planted in: `properties.publishingProfile.targetRegions.0`. */
  readonly place: string;
}

/** A copy of `body` with a member of an own name in every object that `isChosen`, and these members. */
export function planted<T>(body: T, value: unknown, isChosen: (at: number) => boolean): { body: T; plants: Plant[] } {
  const plants: Plant[] = [];
  let count = 0;
  const copy = (part: unknown, place: string): unknown => {
    if (Array.isArray(part)) return part.map((item, at) => copy(item, join(place, String(at))));
    if (!isObject(part)) return part;
    const parts = Object.entries(part).map(([name, below]) => [name, copy(below, join(place, name))] as const);
    count += 1;
    if (!isChosen(count) || /(^|\.)tags$/.test(place)) return Object.fromEntries(parts);
    const name = `future${count}x`;
    plants.push({ name, place });
    return Object.fromEntries([...parts, [name, value]]);
  };
  return { body: copy(body, '') as T, plants };
}

function join(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
