import type { MapPlace } from './mapPlace';
import { mapHeight, mapWidth, project, routeBetween } from './mapShape';
import { placeLabels, type Side } from './placeLabels';
import { separatePoints } from './separatePoints';

/** Position of a region on the map, in pixels. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly label: Side | undefined;
  /** Path from the home region, in map units. Empty for the home region. */
  readonly route: string;
}

const letterWidth = 6.6;

/** On a narrower map, labels don't fit. */
const minWidthForLabels = 440;

/** Positions of the regions with coordinates, moved apart so that none covers another. `width` is the map's, in pixels. */
export function layOutMap(rows: readonly MapPlace[], width: number): readonly Spot[] {
  const scale = width / mapWidth;
  const field = { width, height: mapHeight * scale };
  const dot = width < minWidthForLabels ? 12 : 18;
  const placed = rows.flatMap(row => {
    const { longitude, latitude } = row;
    const point = longitude === undefined || latitude === undefined ? undefined : project(longitude, latitude);
    return point ? [{ row, point: { x: point.x * scale, y: point.y * scale } }] : [];
  });
  const points = separatePoints(
    placed.map(({ point }) => point),
    dot,
    { ...field, margin: dot / 2 },
  );
  const widths = placed.map(({ row }) => row.name.length * letterWidth + 4);
  const labels = width < minWidthForLabels ? [] : placeLabels(points, widths, field);
  const home = rows.find(row => row.isHome);
  return placed.map(({ row, point }, index) => ({
    key: row.key,
    ...(points[index] ?? point),
    label: labels[index],
    route: home ? routeOf(home, row) : '',
  }));
}

function routeOf(home: MapPlace, row: MapPlace): string {
  if (row.key === home.key || home.longitude === undefined || row.longitude === undefined) return '';
  return routeBetween([home.longitude, home.latitude ?? 0], [row.longitude, row.latitude ?? 0]);
}
