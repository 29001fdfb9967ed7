import { hclValue } from './hclValue';

/** A member of a block: an attribute or a nested block. Undefined attributes are left out. */
export type Member = readonly [name: string, value: unknown] | Block;

export interface Block {
  readonly head: string;
  readonly members: readonly Member[];
}

export function block(head: string, ...members: readonly (Member | undefined)[]): Block {
  return { head, members: members.filter(member => member !== undefined) };
}

export function blockText({ head, members }: Block, indent = ''): string {
  const deeper = `${indent}  `;
  const lines = members.flatMap(member => {
    if ('head' in member) return [blockText(member, deeper)];
    const [name, value] = member;
    return value === undefined ? [] : [`${deeper}${name} = ${hclValue(value, deeper)}`];
  });
  return lines.length === 0 ? `${indent}${head} {}` : [`${indent}${head} {`, ...lines, `${indent}}`].join('\n');
}
