import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** One request of a recording and the live service's answer. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly request?: unknown;
  readonly response?: unknown;
}

export interface Recording {
  readonly name: string;
  readonly requests: readonly Recorded[];
}

export const subscriptionId = '00000000-0000-0000-0000-000000000000';

const folders = ['../shared/specs/recordings', '../shared/specs/recordings-2026-11'];

/** All recordings of the live service; empty where they are not available. */
export function recordings(): Recording[] {
  return folders
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`))
    .filter(file => file.endsWith('.json'))
    .map(file => ({
      name: /(?:test_)?([^/]+)\.json$/.exec(file)?.[1] ?? file,
      requests: JSON.parse(consistent(readFileSync(file, 'utf8'))) as Recorded[],
    }));
}

/**
 * The recorder replaced the subscription, and the names of galleries and resource groups, but not where Azure spells
 * them in upper case: the names in the unique name of a gallery, and groups in some IDs. Replaces them there too.
 */
function consistent(recording: string): string {
  let whole = recording;
  for (const { response } of JSON.parse(recording) as Recorded[]) {
    const { name, properties } = (response ?? {}) as {
      name?: string;
      properties?: { identifier?: { uniqueName?: string } };
    };
    const unique = properties?.identifier?.uniqueName;
    if (name === undefined || unique === undefined) continue;
    whole = whole
      .replaceAll(unique, `${subscriptionId}-${name.toUpperCase()}`)
      .replaceAll(unique.slice(0, subscriptionId.length), subscriptionId);
  }
  return withGroups(whole);
}

function withGroups(recording: string): string {
  const asked = [...recording.matchAll(/"url": ?"[^"]+\/resourceGroups\/([^/]+)/g)].map(([, name = '']) => name);
  const groups = [...new Set(asked)];
  return recording.replaceAll(/(?<=\/resourceGroups\/)[A-Z\d._-]+(?=\/)/g, spelled => {
    const group = groups.find(name => spelled.startsWith(name.toUpperCase().replace(/\d+$/, '')));
    return group?.toUpperCase() ?? spelled;
  });
}
