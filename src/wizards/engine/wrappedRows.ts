import type { QuickPickItem } from 'vscode';
import type { Choice } from './prompter';

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
  { label, description = '', detail = '' }: Pick<Choice<unknown>, 'label' | 'description' | 'detail'>,
  heading = '',
): readonly QuickPickItem[] {
  const width = widest - Math.max(0, heading.length - shortHeading);
  const [, indent = '', icon = '', text = ''] = /^(\s*)(\$\([^)]*\) )?(.*)$/s.exec(label) ?? [];
  // Matches the icon's width.
  const under = `${indent}${icon && '      '}`;
  const [first = '', ...more] = wrapText(text, width);
  const isShort = indent.length / 2 + text.length + description.length <= width;
  const beside = description !== '' && isShort ? { description } : {};
  const below = isShort ? [] : wrapText(description, width).map(line => dim(under, line));
  const [detailed, ...moreDetail] = wrapText(detail, width);
  const rows: QuickPickItem[] = [
    { label: `${indent}${icon}${first}`, ...beside },
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

function dim(indent: string, description: string): QuickPickItem {
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
