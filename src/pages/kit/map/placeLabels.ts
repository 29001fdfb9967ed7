import type { Point } from './mapShape';

export type Side = 'right' | 'left' | 'top' | 'bottom';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const height = 16;
const gap = 12;
const sides: readonly Side[] = ['right', 'left', 'bottom', 'top'];

function boxOf({ x, y }: Point, width: number, side: Side): Box {
  const [left, middle] = {
    right: [x + gap, y],
    left: [x - gap - width, y],
    bottom: [x - width / 2, y + gap + height / 2],
    top: [x - width / 2, y - gap - height / 2],
  }[side] as [number, number];
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The side of its dot where each label fits without overlapping another label, a dot or the edge. Undefined if none does. */
export function placeLabels(
  dots: readonly Point[],
  widths: readonly number[],
  field: { readonly width: number; readonly height: number },
): readonly (Side | undefined)[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }));
  return dots.map((dot, index) => {
    const width = widths[index] ?? 0;
    const side = sides.find(each => {
      const box = boxOf(dot, width, each);
      const inside = box.left >= 0 && box.right <= field.width && box.top >= 0 && box.bottom <= field.height;
      return inside && !taken.some((other, owner) => owner !== index && overlap(box, other));
    });
    if (side) taken.push(boxOf(dot, width, side));
    return side;
  });
}
