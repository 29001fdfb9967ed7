import { iconIndent } from '../../platform/surface/iconIndent';
import type { PickRow } from '../../platform/surface/pickRow';

/** Characters of average width that fit in a row of VS Code's widest quick pick. */
const widest = 84;
/** Length up to which a heading leaves room for that. */
const shortHeading = 8;

/**
 * Wraps a read-only text over several rows, since VS Code truncates long ones. A description stays dimmed. One row if
 * everything fits.
 * @param heading shown at the right of the first row
 */
export function wrappedRows(
  { icon, label, level = 0, description = '', detail = '' }: PickRow,
  heading = '',
): readonly PickRow[] {
  const width = widest - Math.max(0, heading.length - shortHeading);
  const indent = iconIndent.repeat(level);
  const under = icon === undefined ? indent : `${indent}${iconIndent}`;
  const [first = label, ...more] = wrapText(label, width);
  const isShort = indent.length / 2 + label.length + description.length <= width;
  const beside = description !== '' && isShort ? { description } : {};
  const below = isShort ? [] : wrapText(description, width).map(line => dim(under, line));
  const [detailed, ...moreDetail] = wrapText(detail, width);
  const rows: PickRow[] = [
    { ...(icon !== undefined && { icon }), label: first, ...(level > 0 && { level }), ...beside },
    ...more.map(line => ({ label: `${under}${line}` })),
    ...below,
  ];
  const last = rows.at(-1);
  return [
    ...rows.slice(0, -1),
    ...(last ? [{ ...last, ...(detailed !== undefined && { detail: detailed }) }] : []),
    ...moreDetail.map(line => dim(indent, line)),
  ];
}

function dim(indent: string, description: string): PickRow {
  return { label: `${indent.slice(1)} `, description };
}

/** @param width in characters */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.filter(line => line !== '');
}
