import type { Difference } from './compare';
import { familyOf } from './familyOf';
import type { Recorded } from './recording';

interface Row {
  requests: number;
  exact: number;
  small: number;
  differ: number;
}

/** How many requests of each family Sample Azure answers exactly, with another value or member, or otherwise. */
export class FidelityTable {
  readonly #rows = new Map<string, Row>();

  count(recorded: Recorded, differences: readonly Difference[]): void {
    const family = familyOf(recorded);
    const row = this.#rows.get(family) ?? { requests: 0, exact: 0, small: 0, differ: 0 };
    row.requests += 1;
    if (differences.length === 0) row.exact += 1;
    else if (differences.every(({ path }) => path !== '.status')) row.small += 1;
    else row.differ += 1;
    this.#rows.set(family, row);
  }

  /** Families of which too few requests are answered exactly. Polls are not judged: most are the same few again. */
  below(percent: number): string[] {
    return [...this.#rows]
      .filter(([family, { requests, exact }]) => family !== 'polls' && (100 * exact) / requests <= percent)
      .map(([family, { requests, exact }]) => `${family}: ${exact} of ${requests}`);
  }

  toString(): string {
    const all = [...this.#rows].sort(([a], [b]) => a.localeCompare(b));
    const judged = all.filter(([family]) => family !== 'polls').map(([, row]) => row);
    const lines = [
      ...all.map(([family, row]) => line(family, row)),
      line('all without polls', sum(judged)),
      line('all', sum(all.map(([, row]) => row))),
    ];
    const head = ['family'.padEnd(24), ...['requests', 'exact', 'small', 'differ', '% exact'].map(cell)].join('');
    return [head, ...lines].join('\n');
  }
}

function line(family: string, { requests, exact, small, differ }: Row): string {
  const share = ((100 * exact) / requests).toFixed(1);
  return [family.padEnd(24), ...[requests, exact, small, differ, share].map(cell)].join('');
}

function cell(value: string | number): string {
  return String(value).padStart(10);
}

function sum(rows: readonly Row[]): Row {
  const total = (of: keyof Row) => rows.reduce((all, row) => all + row[of], 0);
  return { requests: total('requests'), exact: total('exact'), small: total('small'), differ: total('differ') };
}
