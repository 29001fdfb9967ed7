import { text } from '../../http/json';
import type { RouteResponse, Call } from '../../http/route';
import type { ChangeEffect } from '../../world/effect';
import type { StoredResource } from '../../world/storedResource';
import { labMachineType, labType } from '../labTypes';
import { planOf } from '../plan/planOf';
import { checkRegistered } from '../registration';
import { startGalleryExport } from './galleryExport';
import { busy, checkNotBusy, labNotFound, refused } from './labChecks';
import { labFailure } from './labFailure';
import { startLabOperation } from './labOperations';
import { saveImageError } from './saveImageError';

const durationMs = 610_000;
const failureDelayMs = 240_000;

/** POST …/saveImage. Problems known to Lab Services are refused at once; problems in the gallery fail the operation. */
export function saveImage(call: Call): RouteResponse {
  checkRegistered(call);
  const plan = planOf(call);
  const name = text(call.body, 'name');
  if (name === undefined) throw refused('InvalidRequestContent', "The required member 'name' is missing.");
  checkNotBusy(plan);
  const gallery = text(plan.properties, 'sharedGalleryId');
  if (gallery === undefined) {
    throw refused('SharedGalleryNotAttached', `No compute gallery is attached to the lab plan '${plan.name}'.`);
  }
  const { lab, machine } = templateOf(call);
  checkLab(plan, lab);
  checkNotBusy(lab);
  checkLabState(lab);
  checkNotBusy(machine);
  checkNotFailed(machine);
  checkNoConcurrentExport(call, `${gallery}/images/${name}`);
  const error = saveImageError(call, gallery, name, lab);
  const done: ChangeEffect = {
    do: 'change',
    merge: [
      { id: machine.id, properties: { provisioningState: 'Succeeded', resourceOperationError: null } },
      { id: lab.id, properties: { resourceOperationError: null } },
    ],
  };
  const newOperation = {
    resource: machine.id,
    location: plan.location ?? '',
    durationMs,
    effect: done,
    onFailure: (failure: { code: string; message: string }): ChangeEffect => {
      const left = labFailure(failure, 'SaveImage', call.now + failureDelayMs, [machine.id, lab.id, plan.id]);
      const succeeded = { id: machine.id, properties: { provisioningState: 'Succeeded' } };
      return { ...left, merge: [...(left.merge ?? []), succeeded] };
    },
  };
  const { operation, headers, body } = startLabOperation(call, { ...newOperation, ...(error && { error }) });
  call.world.put({ ...machine, properties: { ...machine.properties, provisioningState: 'Updating' } });
  if (operation.error) call.world.addOperation({ ...operation, end: call.now + failureDelayMs });
  else startGalleryExport(call, gallery, name, lab);
  return { status: 202, headers, body };
}

function templateOf(call: Call): { lab: StoredResource; machine: StoredResource } {
  const id = text(call.body, 'labVirtualMachineId') ?? '';
  const machine = call.world.get(id);
  const lab = call.world.get(id.replace(/\/virtualMachines\/[^/]*$/i, ''));
  if (lab?.type === labType && text(lab.properties, 'virtualMachineProfile', 'createOption') === 'Image') {
    throw refused('LabHasNoTemplate', `The lab '${lab.name}' was created without a template virtual machine.`);
  }
  if (machine?.type !== labMachineType || !lab) {
    throw labNotFound(call, id.split(/\/providers\/Microsoft\.LabServices\//i)[1] ?? `labs/${id}`);
  }
  if (text(machine.properties, 'vmType') !== 'Template') {
    throw refused('NotTemplateVirtualMachine', `The virtual machine '${id}' is not the template of its lab.`);
  }
  return { lab, machine };
}

function checkLab(plan: StoredResource, lab: StoredResource): void {
  if (text(lab.properties, 'labPlanId')?.toLowerCase() !== plan.id.toLowerCase()) {
    throw refused('LabNotInLabPlan', `The lab '${lab.name}' does not belong to the lab plan '${plan.name}'.`);
  }
  if (lab.location === plan.location) return;
  throw refused(
    'LabInOtherRegion',
    `Images can only be saved from labs that were created in the same region as their lab plan. The lab '${lab.name}' is in '${lab.location ?? ''}', the lab plan in '${plan.location ?? ''}'.`,
  );
}

function checkLabState(lab: StoredResource): void {
  const { state, provisioningState } = lab.properties;
  if (provisioningState === 'Succeeded' && (state === 'Draft' || state === 'Published')) return;
  throw busy(
    `The lab '${lab.name}' is in state '${String(state)}', its provisioning state is '${String(provisioningState)}'.`,
  );
}

/** The disk of a failed machine may be inconsistent. */
function checkNotFailed({ id, properties }: StoredResource): void {
  if (properties['provisioningState'] === 'Failed') throw busy(`The virtual machine '${id}' is in state 'Failed'.`);
}

function checkNoConcurrentExport(call: Call, definition: string): void {
  const versions = `${definition}/versions/`.toLowerCase();
  const saving = [...call.world.operations.values()].some(
    ({ resource, effect, end }) =>
      end > call.now && effect?.do === 'change' && resource.toLowerCase().startsWith(versions),
  );
  if (saving) throw busy(`Another image is being saved as '${definition.split('/').at(-1) ?? ''}'.`);
}
