import { text } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import { startOperation } from '../../world/longRunningOperations';
import { checkNotBusy, labNotFound, refused } from '../lab/labChecks';
import { labTime } from '../lab/labOperations';

const durationMs = 3_600_000;

/** POST …/environmentsettings/default/publish. Takes an hour. */
export function publishClassicLab(call: Call): RouteResponse {
  const template = call.world.get(call.path.replace(/\/publish$/i, ''));
  if (!template)
    throw labNotFound(call, `labaccounts/${call.params['account'] ?? ''}/labs/${call.params['lab'] ?? ''}`);
  checkNotBusy(template);
  const state = text(template.properties, 'publishingState') ?? '';
  if (state !== 'Draft') throw refused('LabNotInDraft', `Only a draft can be published, but the lab is '${state}'.`);
  call.world.put({ ...template, properties: { ...template.properties, publishingState: 'Publishing' } });
  const done = { publishingState: 'Published', lastPublished: labTime(call.now + durationMs) };
  startOperation(call, {
    resource: template.id,
    location: template.location ?? '',
    durationMs,
    effect: { do: 'change', merge: [{ id: template.id, properties: done }] },
    onFailure: () => ({
      do: 'change',
      merge: [{ id: template.id, properties: { publishingState: 'PublishFailed' } }],
    }),
  });
  return { status: 200 };
}
