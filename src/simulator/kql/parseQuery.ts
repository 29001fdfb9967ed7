import { checkLimits } from './checkLimits';
import { KqlError } from './kqlError';
import { parseExpression } from './parseExpression';
import { joinFlavors, type Assignment, type Query, type SortKey, type Stage } from './syntax';
import { TokenReader } from './tokenReader';

/**
 * Parses a query. The default table is `resources`, as in the service.
 * @throws KqlError if it is invalid or uses something unsupported
 */
export function parseQuery(text: string): Query {
  const reader = new TokenReader(text);
  const query = pipeline(reader);
  reader.accept(';');
  if (reader.current.kind !== 'end') throw reader.unexpected('|');
  checkLimits(query);
  return query;
}

function pipeline(reader: TokenReader): Query {
  const stages: Stage[] = [];
  let table = 'resources';
  const second = reader.ahead(1);
  if (reader.current.kind === 'name' && (second.kind === 'end' || ['|', ';', ')'].includes(second.text))) {
    table = reader.next().text.toLowerCase();
  } else {
    reader.accept('|');
    stages.push(parseStage(reader));
  }
  while (reader.accept('|')) stages.push(parseStage(reader));
  return { table, stages };
}

function nested(reader: TokenReader): Query {
  reader.expect('(');
  const query = pipeline(reader);
  reader.expect(')');
  return query;
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
    case 'top': {
      const count = reader.wholeNumber();
      reader.expect('by');
      return { kind, count, key: sortKey(reader) };
    }
    case 'mv-expand':
    case 'mvexpand':
      return expansion(reader);
    case 'join':
      return join(reader);
    case 'union':
      return { kind, others: reader.list(() => nested(reader)) };
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

const [usualExpansion, mostExpanded] = [128, 2000];

/** `mv-expand name = array [limit n]`, of one column. Resource Graph expands at most 2,000 items of each row. */
function expansion(reader: TokenReader): Stage {
  const column = assignment(reader);
  const limit = reader.accept('limit') ? reader.wholeNumber() : usualExpansion;
  if (limit > mostExpanded) throw KqlError.tooMany('mv-expand', mostExpanded);
  return { kind: 'mv-expand', column, limit };
}

/** `join kind=flavor (query) on key, …`, where both sides have the key's column. */
function join(reader: TokenReader): Stage {
  let flavor: (typeof joinFlavors)[number] | undefined = 'innerunique';
  if (reader.accept('kind')) {
    reader.expect('=');
    const name = reader.name();
    flavor = joinFlavors.find(one => one === name);
    if (!flavor) throw KqlError.unsupported(name);
  }
  const right = nested(reader);
  reader.expect('on');
  return { kind: 'join', flavor, right, keys: reader.list(() => reader.name()) };
}
