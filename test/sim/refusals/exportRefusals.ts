import { rescueLabImages } from '../../../src/domain/labs/exports/rescueLabImages';
import type { Plan } from '../../../src/domain/plan/plan';
import { refuses } from '../../unit/domain/refusals/refusal';
import { gallery, springTerm } from '../labs/labDriver';
import { lab, there, type LabAzure } from './labAzure';
import { changed, nothingSent, removeRole, type LabRefusal } from './labRefusal';

const exported =
  (name: string, image = `${name}-2027`, into?: 'newImage' | 'newVersion') =>
  (azure: LabAzure): Promise<Plan> =>
    azure.exported(lab(name), image, into);
const template = (name: string): string => `${lab(name)}/virtualMachines/0`;

export const exportRefusals: readonly LabRefusal[] = [
  {
    name: 'an export after the end of Lab Services',
    code: 'labServicesEnded',
    arrange: ({ sample }) => sample.advance(Date.UTC(2027, 5, 28) - sample.clock.now()),
    plan: exported('cad-basics'),
    azure: { accepts: 'no one can know how a retired service answers' },
  },
  {
    name: 'a lab plan that is being deleted',
    code: 'labPlanBeingDeleted',
    arrange: changed(springTerm, { provisioningState: 'Deleting' }),
    plan: exported('cad-basics'),
    azure: refuses(/^409 Conflict .*spring-term' is in state 'Deleting'/),
  },
  {
    name: 'a lab plan that is being changed',
    code: 'labPlanNotReady',
    arrange: changed(springTerm, { provisioningState: 'Updating' }),
    plan: exported('cad-basics'),
    azure: refuses(/^409 Conflict .*spring-term' is in state 'Updating'/),
  },
  {
    name: 'an export without the role of Lab Services on the gallery',
    code: 'labRoleMissing',
    arrange: removeRole,
    plan: exported('cad-basics'),
    azure: refuses(/^operation SharedGalleryAccessDenied /),
  },
  {
    name: 'a lab of a classic lab account',
    code: 'labIsClassic',
    plan: async azure => {
      const account = there((await azure.services.labReader.labAccounts()).items[0], 'lab account');
      const [classic] = await azure.services.labReader.accountLabs(account.id);
      return azure.exported(there(classic, 'lab').id, 'biology');
    },
    azure: { unasked: 'the request is not documented anywhere' },
  },
  {
    name: 'a lab whose lab plan was deleted',
    code: 'labPlanGone',
    plan: exported('web-design-2024'),
    azure: nothingSent,
  },
  {
    name: 'a lab plan that cannot be read',
    code: 'labPlanNotChecked',
    arrange: azure => azure.deny('Microsoft.LabServices/labPlans/read', springTerm),
    plan: exported('cad-basics'),
    azure: nothingSent,
  },
  {
    name: 'a lab in another region than its lab plan',
    code: 'labInOtherRegion',
    plan: exported('drone-piloting'),
    azure: refuses(/^400 LabInOtherRegion /),
  },
  {
    name: 'a lab created without a template',
    code: 'labWithoutTemplate',
    plan: exported('statistics'),
    azure: refuses(/^400 LabHasNoTemplate /),
  },
  {
    name: 'a lab that is being published',
    code: 'labBusy',
    plan: exported('windows-admin'),
    azure: refuses(/^409 Conflict .*windows-admin' is in state 'Updating'/),
  },
  {
    name: 'a lab that is locked',
    code: 'labLocked',
    plan: exported('exam-room'),
    azure: refuses(/^409 Conflict .*exam-room' is locked/),
  },
  {
    name: 'a lab that has failed',
    code: 'labHasFailed',
    arrange: changed(lab('cad-basics'), { provisioningState: 'Failed' }),
    plan: exported('cad-basics'),
    azure: refuses(/^409 Conflict .*provisioning state is 'Failed'/),
  },
  {
    name: 'a lab whose template no longer exists',
    code: 'templateMissing',
    arrange: ({ sample }) => void sample.world.delete(template('cad-basics')),
    plan: exported('cad-basics'),
    azure: nothingSent,
  },
  {
    name: 'a template that is being changed',
    code: 'templateBusy',
    arrange: changed(template('cad-basics'), { provisioningState: 'Updating' }),
    plan: exported('cad-basics'),
    azure: refuses(/^409 Conflict .*virtualMachines\/0' is in state 'Updating'/),
  },
  {
    name: 'a template that has failed',
    code: 'templateHasFailed',
    arrange: changed(template('cad-basics'), { provisioningState: 'Failed' }),
    plan: exported('cad-basics'),
    azure: refuses(/^409 Conflict .*virtualMachines\/0' is in state 'Failed'/),
  },
  {
    name: 'a lab plan without a gallery',
    code: 'labPlanWithoutGallery',
    plan: exported('python-bootcamp'),
    azure: nothingSent,
  },
  {
    name: 'a lab plan whose gallery no longer exists',
    code: 'attachedGalleryGone',
    arrange: ({ sample }) => void sample.world.delete(gallery),
    plan: exported('cad-basics'),
    azure: refuses(/^operation SharedGalleryNotFound /),
  },
  {
    name: 'an image name with a space',
    code: 'labImageNameInvalid',
    plan: exported('cad-basics', 'cad 2027'),
    azure: refuses(/^operation InvalidParameter .*'cad 2027'/),
  },
  {
    name: 'a new image with the name of an existing one',
    code: 'labImageNameTaken',
    plan: exported('digital-forensics', 'forensics-lab'),
    azure: { accepts: 'it creates a new version of the image, which is not what the user wanted' },
  },
  {
    name: 'a new version of an image that does not exist',
    code: 'labImageNotThere',
    plan: exported('cad-basics', 'cad-2027', 'newVersion'),
    azure: { accepts: 'it creates a new image, which is not what the user wanted' },
  },
  {
    name: 'a gallery whose images cannot be read',
    code: 'seenVersionsUnknown',
    arrange: azure => azure.deny('Microsoft.Compute/galleries/images/read', gallery),
    plan: exported('cad-basics'),
    azure: { unasked: 'a user who cannot read the gallery cannot see the result' },
  },
  {
    name: 'a generalized image definition',
    code: 'osStateMismatch',
    plan: exported('cad-basics', 'classroom-windows-11', 'newVersion'),
    azure: refuses(/^operation SharedImageMismatch .*osState 'Generalized'/),
  },
  {
    name: 'an export without permission',
    code: 'rightMissing',
    arrange: azure => azure.deny('Microsoft.LabServices/labPlans/saveImage/action', springTerm),
    plan: exported('cad-basics'),
    azure: refuses(/^403 AuthorizationFailed .*labPlans\/saveImage\/action/),
  },
  {
    name: 'a rescue of labs that cannot be exported',
    code: 'nothingToRescue',
    plan: async azure => rescueLabImages([await azure.lab(lab('exam-room'))], { now: azure.sample.clock.now() }).plan,
    azure: nothingSent,
  },
];
