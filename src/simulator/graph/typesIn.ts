import type { Expression, Query } from '../kql/syntax';

/**
 * The lower-cased resource types that the query's leading `where` stages restrict it to, if they do. An optimization: a
 * query for galleries needn't scan a hundred thousand versions.
 */
export function typesIn(query: Query): string[] | undefined {
  for (const stage of query.stages) {
    if (stage.kind !== 'where') return undefined;
    const types = typesOf(stage.condition);
    if (types) return types;
  }
  return undefined;
}

function typesOf(condition: Expression): string[] | undefined {
  if (condition.kind === 'in' && ['in', 'in~'].includes(condition.operator) && isType(condition.of)) {
    const texts = condition.list.map(textOf);
    return texts.every(text => text !== undefined) ? texts : undefined;
  }
  if (condition.kind !== 'binary') return undefined;
  if (condition.operator === 'and') return typesOf(condition.left) ?? typesOf(condition.right);
  if (!['==', '=~'].includes(condition.operator) || !isType(condition.left)) return undefined;
  const text = textOf(condition.right);
  return text === undefined ? undefined : [text];
}

function isType(expression: Expression): boolean {
  return expression.kind === 'column' && expression.name === 'type';
}

function textOf(expression: Expression): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value.toLowerCase()
    : undefined;
}
