/** An expression evaluated per row. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'item'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly operator: string; readonly of: Expression; readonly list: readonly Expression[] };

/** `name = expression`, or an expression that determines its column's name. */
export interface Assignment {
  readonly name?: string;
  readonly value: Expression;
}

export interface SortKey {
  readonly value: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Those that Resource Graph supports. */
export const joinFlavors = ['innerunique', 'inner', 'leftouter', 'fullouter'] as const;
export type JoinFlavor = (typeof joinFlavors)[number];

/** One stage between two pipes. */
export type Stage =
  | { readonly kind: 'where'; readonly condition: Expression }
  | { readonly kind: 'extend' | 'project'; readonly columns: readonly Assignment[] }
  | { readonly kind: 'project-away'; readonly names: readonly string[] }
  | { readonly kind: 'order'; readonly keys: readonly SortKey[] }
  | { readonly kind: 'take'; readonly count: number }
  | { readonly kind: 'top'; readonly count: number; readonly key: SortKey }
  | { readonly kind: 'mv-expand'; readonly column: Assignment; readonly limit: number }
  | { readonly kind: 'union'; readonly others: readonly Query[] }
  | { readonly kind: 'join'; readonly flavor: JoinFlavor; readonly right: Query; readonly keys: readonly string[] }
  | { readonly kind: 'count' }
  | { readonly kind: 'summarize'; readonly aggregates: readonly Assignment[]; readonly by: readonly Assignment[] };

export interface Query {
  /** Lower-cased. */
  readonly table: string;
  readonly stages: readonly Stage[];
}
