import type { Point } from './mapShape';

const rounds = 60;
const tolerance = 0.5;

/**
 * Moves points apart until they are at least `distance` from each other, staying close to their places and within `field`,
 * `margin` from its edge. Deterministic.
 */
export function separatePoints(
  places: readonly Point[],
  distance: number,
  field: { readonly width: number; readonly height: number; readonly margin: number },
): readonly Point[] {
  const points = places.map(({ x, y }) => ({ x, y }));
  const pairs = points.flatMap((one, index) => points.slice(index + 1).map(other => [one, other] as const));
  for (let round = 0; round < rounds; round += 1) {
    const close = pairs.filter(([one, other]) => Math.hypot(other.x - one.x, other.y - one.y) < distance - tolerance);
    if (close.length === 0) break;
    for (const [one, other] of close) part(one, other, distance);
    for (const point of points) {
      point.x = Math.min(field.width - field.margin, Math.max(field.margin, point.x));
      point.y = Math.min(field.height - field.margin, Math.max(field.margin, point.y));
    }
  }
  return points;
}

type Movable = { -readonly [K in keyof Point]: Point[K] };

function part(one: Movable, other: Movable, distance: number): void {
  const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y || 0.01];
  const apart = Math.hypot(dx, dy);
  const push = (distance - apart) / 2 / apart;
  one.x -= dx * push;
  one.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
}
