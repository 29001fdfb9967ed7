import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land110 from 'world-atlas/land-110m.json';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const mapWidth = 960;

/** Antarctica has no regions. Without it the rest of the world is a third larger. */
const southernmost = -58;

const topology = land110 as unknown as Parameters<typeof feature>[0];
const { land: allLand } = topology.objects;

/** Rings of longitude and latitude, the outer ring first. */
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
/** The coastlines as `d` of an SVG path, in a view box of `mapWidth` by `mapHeight`. */
export const coasts = path(land) ?? '';

/** Position on the map. Undefined outside it. */
export function project(longitude: number, latitude: number): Point | undefined {
  const point = projection([longitude, latitude]);
  return point ? { x: point[0], y: point[1] } : undefined;
}

/** Height of a route's arc, as a fraction of its length. */
const curvature = 0.16;

/**
 * An arc between two places, as `d` of an SVG path. Not the great circle, which would leave the map at one edge and return
 * at the other. It curves towards the nearer pole, as flight routes are usually drawn.
 */
export function routeBetween(from: readonly [number, number], to: readonly [number, number]): string {
  const [start, end] = [project(...from), project(...to)];
  if (!start || !end) return '';
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const upwards = dx >= 0 ? 1 : -1;
  const side = from[1] + to[1] >= 0 ? upwards : -upwards;
  const middle = { x: (start.x + end.x) / 2 + dy * curvature * side, y: (start.y + end.y) / 2 - dx * curvature * side };
  const control = { x: middle.x, y: Math.max(0, middle.y) };
  return `M${round(start)}Q${round(control)},${round(end)}`;
}

function round({ x: across, y: down }: Point): string {
  return `${across.toFixed(1)},${down.toFixed(1)}`;
}
