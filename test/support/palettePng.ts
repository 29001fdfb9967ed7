import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The difference is not visible in a window of one theme, whose many grays are only the edges of its text. */
const mostColors = 32;
const mostFrequent = 16;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array;
}

/**
 * The same picture with 32 colors, which takes a third of the space for screenshots. The PNG comes from a browser: eight
 * bits a channel, not interlaced.
 */
export function palettePng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsOf(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const color = colorAt(rgb, at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  for (const color of counts.keys()) if (!indexes.has(color)) indexes.set(color, nearest(color, palette));
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: none
  for (let pixel = 0; pixel < width * height; pixel++)
    rows[pixel + Math.floor(pixel / width) + 1] = indexes.get(colorAt(rgb, pixel * 3)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // eight bits an index, with a palette
  const colors = Buffer.from(palette.flatMap(color => [color >> 16, (color >> 8) & 255, color & 255]));
  const parts = [chunk('IHDR', head), chunk('PLTE', colors), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function colorAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

/** The most frequent colors, then, one by one, those that would be missed most, since an icon is small. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  const palette = byCount.slice(0, mostFrequent).map(([color]) => color);
  const left = byCount.slice(mostFrequent).map(([color, count]) => ({
    color,
    count,
    far: Math.min(...palette.map(other => distance(color, other))),
  }));
  while (palette.length < mostColors) {
    const missed = left.reduce<(typeof left)[number] | undefined>(
      (most, one) => (one.count * one.far > (most ? most.count * most.far : 0) ? one : most),
      undefined,
    );
    if (!missed) break;
    palette.push(missed.color);
    for (const one of left) one.far = Math.min(one.far, distance(one.color, missed.color));
  }
  return palette;
}

/** The squared distance of two colors. */
function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function nearest(color: number, palette: readonly number[]): number {
  const distances = palette.map(other => distance(color, other));
  return distances.indexOf(Math.min(...distances));
}

function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * size, size);
  if (size === 3) return { width, height, rgb: rows };
  return { width, height, rgb: rows.filter((_, index) => index % 4 !== 3) };
}

/** Undoes PNG's filters, which store each byte as the difference from its neighbors. */
function unfiltered(packed: Buffer, length: number, size: number): Uint8Array {
  const rows = new Uint8Array((packed.length / (length + 1)) * length);
  for (let at = 0; at < rows.length; at++) {
    const row = Math.floor(at / length);
    const left = at % length < size ? 0 : (rows[at - size] ?? 0);
    const up = rows[at - length] ?? 0;
    const corner = at % length < size ? 0 : (rows[at - length - size] ?? 0);
    const filter = packed[row * (length + 1)] ?? 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    rows[at] = (packed[at + row + 1] ?? 0) + guess;
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
