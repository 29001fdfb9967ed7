import { KqlError } from './kqlError';
import type { Query } from './syntax';

const maxOfAKind = 3;
/** Tables that may be united with each other, and joined three times. All others: joined once, united with themselves. */
const mainTables = ['resources', 'resourcecontainers'];

/** A table that `join` or `union` adds to a query. */
interface Leg {
  readonly operator: 'join' | 'union';
  readonly left: string;
  readonly right: string;
}

/**
 * Refuses what Resource Graph doesn't run, however valid it is: each query costs it little.
 * @throws KqlError
 */
export function checkLimits(query: Query): void {
  if (countExpansions(query) > maxOfAKind) throw KqlError.tooMany('mv-expand', maxOfAKind);
  const legs = legsOf(query);
  if (legs.length > maxOfAKind) throw KqlError.tooMany(legs[0]?.operator ?? 'join', maxOfAKind);
  const rights = legs.map(({ right }) => right);
  const repeated = rights.find((right, at) => rights.indexOf(right) !== at);
  if (repeated !== undefined) throw KqlError.tooManyRemote(repeated);
  const crossing = legs.filter(({ left, right }) => left !== right && !isMain(left, right));
  const united = crossing.find(({ operator }) => operator === 'union');
  if (united) throw KqlError.unknownTable(united.right);
  if (crossing.length > 1) throw KqlError.tooMany('join', 1);
}

function isMain(...tables: readonly string[]): boolean {
  return tables.every(table => mainTables.includes(table));
}

/** Nested ones included. */
function countExpansions({ stages }: Query): number {
  const below = stages.flatMap(othersOf).reduce((sum, other) => sum + countExpansions(other), 0);
  return below + stages.filter(({ kind }) => kind === 'mv-expand').length;
}

function legsOf({ table, stages }: Query): Leg[] {
  return stages.flatMap(stage =>
    othersOf(stage).flatMap(other => [
      { operator: stage.kind === 'union' ? stage.kind : 'join', left: table, right: other.table },
      ...legsOf(other),
    ]),
  );
}

function othersOf(stage: Query['stages'][number]): readonly Query[] {
  return stage.kind === 'union' ? stage.others : stage.kind === 'join' ? [stage.right] : [];
}
