import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land110 from 'world-atlas/land-110m.json';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const mapWidth = 960;

/** Nobody replicates to Antarctica; without it the rest of the world is a third larger. */
const southernmost = -58;

const topology = land110 as unknown as Parameters<typeof feature>[0];
const { land: allLand } = topology.objects;

/** Rings of longitude and latitude, the coast first. */
type Polygon = number[][][];

function polygons(): readonly Polygon[] {
  const shape = allLand && feature(topology, allLand);
  const shapes = shape?.type === 'FeatureCollection' ? shape.features : shape ? [shape] : [];
  return shapes.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
}

const land = {
  type: 'MultiPolygon' as const,
  coordinates: polygons().filter(([coast = []]) => coast.some(([, latitude = 0]) => latitude > southernmost)),
};

const projection = geoNaturalEarth1().fitWidth(mapWidth, land);
const path = geoPath(projection).digits(1);
const [[left, top], [, bottom]] = path.bounds(land);
const [x, y] = projection.translate();
projection.translate([x - left, y - top]);

export const mapHeight = Math.ceil(bottom - top);
/** The coasts, as the `d` of an SVG path in a view box of `mapWidth` by `mapHeight`. */
export const coasts = path(land) ?? '';

/** Where a place lies on the map; undefined beyond its edge. */
export function project(longitude: number, latitude: number): Point | undefined {
  const point = projection([longitude, latitude]);
  return point ? { x: point[0], y: point[1] } : undefined;
}

/** The shortest way over the globe, as the `d` of an SVG path. */
export function routeBetween(from: readonly [number, number], to: readonly [number, number]): string {
  return path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? '';
}
