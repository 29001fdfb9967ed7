import type { QuickPickItem } from 'vscode';
import type { Choice } from './prompter';

/** What a row of VS Code's widest list shows before it cuts off, in characters of ordinary width. */
const widest = 84;
/** How long a heading is that leaves room for that. */
const shortHeading = 8;

/**
 * A text that is there to be read, in as many rows as it needs: VS Code cuts off what is too long for one. What was dim stays so, as
 * description. One row where all of it fits.
 * @param heading stands at the right of the first row
 */
export function wrappedRows(
  { label, description = '', detail = '' }: Pick<Choice<unknown>, 'label' | 'description' | 'detail'>,
  heading = '',
): readonly QuickPickItem[] {
  const width = widest - Math.max(0, heading.length - shortHeading);
  const [, indent = '', icon = '', text = ''] = /^(\s*)(\$\([^)]*\) )?(.*)$/s.exec(label) ?? [];
  // As wide as the icon.
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

/** A text over as many lines as it needs. @param width in characters */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.filter(line => line !== '');
}
