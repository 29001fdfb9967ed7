import { number, text } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import type { ChangeEffect } from '../../world/effect';
import type { StoredResource } from '../../world/storedResource';
import { checkRegistered } from '../registration';
import { checkNotBusy, labNotFound, refused } from './labChecks';
import { labFailure } from './labFailure';
import { labMachine } from './labMachine';
import { startLabOperation } from './labOperations';

export const publishDurationMs = 1_200_000;

/** POST …/publish: creates the students' machines and stops the template. Irreversible. */
export function publishLab(call: Call): RouteResponse {
  checkRegistered(call);
  const id = call.path.replace(/\/publish$/i, '');
  const lab = call.world.get(id);
  if (!lab) throw labNotFound(call, `labs/${call.params['lab'] ?? ''}`);
  checkNotBusy(lab);
  const state = text(lab.properties, 'state');
  if (state !== 'Draft' || text(lab.properties, 'provisioningState') === 'Failed') {
    throw refused(
      'LabNotInDraft',
      `Only a draft can be published, but the lab '${lab.name}' is in state '${state ?? ''}'.`,
    );
  }
  const template = call.world.get(`${lab.id}/virtualMachines/0`);
  if (template) checkNotBusy(template);
  const { headers } = startLabOperation(call, {
    resource: lab.id,
    location: lab.location ?? '',
    durationMs: publishDurationMs,
    effect: published(lab),
    onFailure: error =>
      labFailure(error, 'Publish', call.now + publishDurationMs, [lab.id], {
        state: 'Draft',
        provisioningState: 'Succeeded',
      }),
  });
  call.world.put({ ...lab, properties: { ...lab.properties, state: 'Publishing', provisioningState: 'Updating' } });
  return { status: 202, headers };
}

/** The effect of completed publishing. */
export function published(lab: StoredResource): ChangeEffect {
  const { properties } = lab;
  const user = {
    name: text(properties, 'virtualMachineProfile', 'adminUser', 'username') ?? '',
    isWindows: text(properties, 'virtualMachineProfile', 'osType') === 'Windows',
  };
  const capacity = number(properties, 'virtualMachineProfile', 'sku', 'capacity') ?? 0;
  return {
    do: 'change',
    merge: [
      {
        id: lab.id,
        properties: { state: 'Published', provisioningState: 'Succeeded', resourceOperationError: null },
      },
      { id: `${lab.id}/virtualMachines/0`, properties: { state: 'Stopped' } },
    ],
    appear: Array.from({ length: capacity }, (_, at) => labMachine(lab, String(at + 1), user)),
  };
}
