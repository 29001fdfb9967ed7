import { subscriptionOf } from '../domain/resourceId';
import type { Change } from '../domain/plan';
import { toAzureError } from './armError';
import { versionUpdateBody } from './body/versionUpdate';
import { computeClient, restoredPoller } from './clients';
import { Heard } from './heard';
import type { Json } from './json';
import type { AzureWriter, Connection, Directory, Submission } from './ports';
import { getJson, pathOf } from './rest';
import { changedSince, lostAfter } from './remark';
import { sendChange } from './send';
import type { Sendable } from './send';
import { settleChange } from './settle/settleChange';
import { followSubmission } from './submission';

export function createWriter(directory: Directory): AzureWriter {
  const connectionTo = ({ target }: Change): Connection => directory.connectionOf(subscriptionOf(target));

  const follow = (change: Change, state: string | undefined, heard: Heard, before?: Json): Submission => {
    const connection = connectionTo(change);
    return followSubmission({
      change,
      state,
      heard,
      restore: async from =>
        restoredPoller(await computeClient(connection, subscriptionOf(change.target), heard.hear), from),
      settle: () => settleChange(connection, change),
      ...(change.kind === 'updateVersion' && {
        remark: before && changedSince(before, change.shall),
        remarkAfter: () => lostAfter(connection, change, before),
      }),
    });
  };

  return {
    async submit(change, signal) {
      const connection = connectionTo(change);
      const heard = new Heard();
      const before = change.kind === 'updateVersion' ? await getJson(connection, pathOf(change.target)) : undefined;
      try {
        const state = await sendChange(connection, ready(change, before), heard.hear, signal);
        return follow(change, state, heard, before);
      } catch (error) {
        throw toAzureError(error);
      }
    },
    resume: async (change, state) => follow(change, state, new Heard()),
    settle: async change => settleChange(connectionTo(change), change),
  };
}

function ready(change: Change, before: Json | undefined): Sendable {
  if (change.kind !== 'updateVersion') return change;
  return { kind: change.kind, target: change.target, body: versionUpdateBody(before ?? {}, change.shall) };
}
