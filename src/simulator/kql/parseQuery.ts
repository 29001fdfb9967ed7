import { KqlError } from './kqlError';
import { parseExpression } from './parseExpression';
import type { Assignment, Query, SortKey, Stage } from './syntax';
import { TokenReader } from './tokenReader';

/**
 * Parses a query. The default table is `resources`, as in the service.
 * @throws KqlError if it is invalid or uses something unsupported
 */
export function parseQuery(text: string): Query {
  const reader = new TokenReader(text);
  const stages: Stage[] = [];
  let table = 'resources';
  const second = reader.ahead(1);
  if (reader.current.kind === 'name' && (second.kind === 'end' || second.text === '|' || second.text === ';')) {
    table = reader.next().text.toLowerCase();
  } else {
    reader.accept('|');
    stages.push(parseStage(reader));
  }
  while (reader.accept('|')) stages.push(parseStage(reader));
  reader.accept(';');
  if (reader.current.kind !== 'end') throw reader.unexpected('|');
  return { table, stages };
}

function parseStage(reader: TokenReader): Stage {
  const kind = stageName(reader);
  switch (kind) {
    case 'where':
    case 'filter':
      return { kind: 'where', condition: parseExpression(reader) };
    case 'extend':
    case 'project':
      return { kind, columns: reader.list(() => assignment(reader)) };
    case 'project-away':
      return { kind, names: reader.list(() => reader.name()) };
    case 'order':
    case 'sort':
      reader.expect('by');
      return { kind: 'order', keys: reader.list(() => sortKey(reader)) };
    case 'take':
    case 'limit':
      return { kind: 'take', count: reader.wholeNumber() };
    case 'count':
      return { kind };
    case 'distinct':
      return { kind: 'summarize', aggregates: [], by: reader.list(() => assignment(reader)) };
    case 'summarize':
      return summarize(reader);
    default:
      throw KqlError.unsupported(kind);
  }
}

/** Stage names may contain a hyphen, unlike other names. */
function stageName(reader: TokenReader): string {
  const first = reader.name();
  if (!['project', 'mv', 'parse', 'make'].includes(first) || reader.current.text !== '-') return first;
  reader.next();
  return `${first}-${reader.name()}`;
}

function assignment(reader: TokenReader): Assignment {
  const named = reader.current.kind === 'name' && reader.ahead(1).text === '=';
  if (!named) return { value: parseExpression(reader) };
  const name = reader.name();
  reader.expect('=');
  return { name, value: parseExpression(reader) };
}

function sortKey(reader: TokenReader): SortKey {
  const value = parseExpression(reader);
  const ascending = reader.accept('asc');
  if (!ascending) reader.accept('desc');
  const descending = !ascending;
  if (!reader.accept('nulls')) return { value, descending, nullsFirst: ascending };
  const nullsFirst = reader.accept('first');
  if (!nullsFirst) reader.expect('last');
  return { value, descending, nullsFirst };
}

function summarize(reader: TokenReader): Stage {
  const aggregates = reader.current.text === 'by' ? [] : reader.list(() => assignment(reader));
  const by = reader.accept('by') ? reader.list(() => assignment(reader)) : [];
  return { kind: 'summarize', aggregates, by };
}
