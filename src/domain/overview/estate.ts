import type { Failure } from '../errors/failure';
import type { StorageAccountType } from '../version/imageVersion';

/** What Resource Graph says of all galleries of the selected subscriptions: sums, and the rows at the top of each list. */
export interface Estate {
  readonly totals: EstateTotals;
  /** One for each region and type of storage. */
  readonly replicas: readonly ReplicaSum[];
  /** Most expensive first, at most `mostRows`, as are the lists below. */
  readonly galleries: readonly GallerySum[];
  readonly definitions: readonly DefinitionSum[];
  /** Definitions that anything refers to, those with the most machines first. */
  readonly used: readonly UsedDefinition[];
  readonly troubled: TroubledVersions;
  /** Versions that nothing refers to, the most expensive first. */
  readonly unused: readonly VersionSum[];
  readonly months: readonly MonthSum[];
}

/** What can be missing from an estate without making the rest wrong. Its lists are empty then. */
export type EstatePart = Exclude<keyof Estate, 'totals'>;

/** Why a version needs attention. Several can hold of one. */
export const troubles = ['failed', 'replicating', 'expired', 'expiring'] as const;
export type Trouble = (typeof troubles)[number];

/** A list for each trouble, most expensive first, at most `mostRows`. */
export type TroubledVersions = Readonly<Record<Trouble, readonly VersionSum[]>>;

export interface LeftOut {
  readonly part: EstatePart;
  /** Why Azure refused to say it. */
  readonly failure: Failure;
}

/** Rows on a page of Resource Graph: a list of so many may be longer. */
export const mostRows = 1000;

export interface EstateTotals {
  readonly galleries: number;
  readonly definitions: number;
  readonly versions: number;
  readonly failed: number;
  readonly replicating: number;
  readonly expired: number;
  readonly expiring: number;
  /** Without regard to what follows the latest version. */
  readonly unused: number;
}

export interface ReplicaSum {
  /** The key of a region. */
  readonly region: string;
  /** Undefined if it isn't one that is known. */
  readonly storage: StorageAccountType | undefined;
  readonly versions: number;
  readonly replicas: number;
  /** Of all replicas whose size is known. */
  readonly sizeGB: number;
  /** Replicas whose size isn't known, such as those of versions being created. */
  readonly unsized: number;
}

export interface Stored {
  readonly id: string;
  readonly replicas: number;
  readonly sizeGB: number;
  /** US dollars a month, for all replicas whose price and size are known. Undefined if there are replicas, but none such. */
  readonly cost: number | undefined;
  /** Replicas that the cost doesn't include. */
  readonly unpriced: number;
}

export interface GallerySum extends Stored {
  readonly definitions: number;
  readonly versions: number;
}

export interface DefinitionSum extends Stored {
  readonly versions: number;
  readonly failed: number;
  readonly expired: number;
  readonly expiring: number;
  /** ISO 8601: when the newest version was published. */
  readonly newest: string | undefined;
}

export interface VersionSum extends Stored {
  /** Azure's provisioning state. */
  readonly state: string;
  readonly published: string | undefined;
  readonly endOfLife: string | undefined;
  /** How many. */
  readonly regions: number;
}

/** A definition that anything refers to: by what, and all versions that it has. */
export interface UsedDefinition {
  readonly id: string;
  readonly machines: number;
  readonly runs: readonly Run[];
  readonly versions: readonly KnownVersion[];
}

/** Users of one kind in one region that refer to the same version. A scale set counts once, by its model. */
export interface Run {
  /** Undefined if they follow the latest and don't report which version they got. */
  readonly version: string | undefined;
  readonly region: string;
  /** Others aren't machines, but need what they refer to: disks, instances of scale sets, image templates, labs, pools. */
  readonly kind: 'virtualMachine' | 'scaleSet' | 'other';
  /** Whether the reference names the version. */
  readonly isPinned: boolean;
  readonly count: number;
}

export interface KnownVersion {
  readonly name: string;
  readonly state: string;
  readonly endOfLife: string | undefined;
  readonly regions: readonly { readonly name: string; readonly excludedFromLatest: boolean }[];
}

/** How many versions were published, or reach their end of life, in one month. */
export interface MonthSum {
  /** `2026-03`. */
  readonly month: string;
  readonly published: number;
  readonly ending: number;
}

/** All totals, each by its name. */
export function totalsOf(valueOf: (name: keyof EstateTotals) => number): EstateTotals {
  const names = Object.keys(noEstate.totals) as (keyof EstateTotals)[];
  return Object.fromEntries(names.map(name => [name, valueOf(name)])) as unknown as EstateTotals;
}

export const noEstate: Estate = {
  totals: {
    ...{ galleries: 0, definitions: 0, versions: 0, failed: 0, replicating: 0, expired: 0, expiring: 0, unused: 0 },
  },
  ...{ replicas: [], galleries: [], definitions: [], used: [], unused: [], months: [] },
  troubled: { failed: [], replicating: [], expired: [], expiring: [] },
};
