import { namespaceOf } from '../../domain/id/typeOfPath';
import { rememberAnswers } from '../list/rememberAnswers';
import type { Connection } from '../ports';
import { newestUpTo } from './newestUpTo';
import { readProviderTypes, type Get, type ProviderType } from './providerTypes';

/** What a session knows of the api-versions that one Azure offers. */
export interface KnownVersions {
  /** What the provider offers, read once for each subscription and namespace. Throws `AzureError`. */
  readonly provider: (get: Get, subscriptionId: string, namespace: string) => Promise<readonly ProviderType[]>;
  /** The version to ask for a type: ours, unless this Azure is known to offer only older ones. Asks nobody. */
  readonly negotiated: (type: string, ours: string) => string;
  /** Whether anything is known of the versions of a namespace. */
  readonly knows: (namespace: string) => boolean;
  /** Remembers the version that a type was answered in, where ours was refused. */
  readonly learn: (type: string, ours: string, answered: string) => void;
}

const known = new WeakMap<Connection, KnownVersions>();

/** The same for a connection and those made from it. */
export function knownVersions(connection: Connection): KnownVersions {
  const found = known.get(connection) ?? createKnownVersions();
  known.set(connection, found);
  return found;
}

/** Lets a connection that was made from another, to the same Azure, share what is known of it. */
export function shareKnownVersions(made: Connection, from: Connection): void {
  known.set(made, knownVersions(from));
}

function createKnownVersions(): KnownVersions {
  const remembered = rememberAnswers<readonly ProviderType[]>();
  const listed = new Map<string, readonly string[]>();
  const namespaces = new Set<string>();
  const learned = new Map<string, string>();

  async function read(get: Get, subscriptionId: string, namespace: string): Promise<readonly ProviderType[]> {
    const types = await readProviderTypes(get, subscriptionId, namespace);
    if (types.length > 0) namespaces.add(namespaceOf(namespace));
    for (const { type, apiVersions } of types) listed.set(type, apiVersions);
    return types;
  }

  return {
    provider: (get, subscriptionId, namespace) =>
      remembered(`${subscriptionId}/${namespace}`.toLowerCase(), () => read(get, subscriptionId, namespace)),
    negotiated(type, ours) {
      return learned.get(`${type} ${ours}`) ?? newestUpTo(ours, nearest(listed, type)) ?? ours;
    },
    knows: namespace => namespaces.has(namespace),
    learn: (type, ours, answered) => void learned.set(`${type} ${ours}`, answered),
  };
}

/**
 * The versions of a type, or of the type that it is a part or an action of. Those of regions are lists of their own, each
 * with its own versions.
 */
function nearest(listed: ReadonlyMap<string, readonly string[]>, type: string): readonly string[] {
  const found = listed.get(type);
  if (found) return found;
  const parent = type.replace(/\/[^/]+$/, '');
  return parent === type || parent.endsWith('/locations') || !parent.includes('/') ? [] : nearest(listed, parent);
}
