import type { QuickPickItem } from 'vscode';
import type { Choice } from './prompter';

/** What a row of VS Code's widest list shows beside a heading before it cuts off, in characters of ordinary width. */
const widest = 72;

/**
 * A text that is there to be read, in as many rows as it needs: VS Code cuts off what is too long for one. What was dim stays so, as
 * description. One row where all of it fits.
 */
export function readableRows({
  label,
  description = '',
  detail = '',
}: Pick<Choice<unknown>, 'label' | 'description' | 'detail'>): readonly QuickPickItem[] {
  const [, indent = '', icon = '', text = ''] = /^(\s*)(\$\([^)]*\) )?(.*)$/s.exec(label) ?? [];
  // As wide as the icon.
  const under = `${indent}${icon && '      '}`;
  const [first = '', ...more] = linesOf(text);
  const isShort = indent.length / 2 + text.length + description.length <= widest;
  const beside = description !== '' && isShort ? { description } : {};
  const below = isShort ? [] : linesOf(description).map(line => dim(under, line));
  const [detailed, ...moreDetail] = linesOf(detail);
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
export function linesOf(text: string, width = widest): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.filter(line => line !== '');
}
