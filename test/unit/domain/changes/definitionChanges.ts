import { createDefinition } from '../../../../src/domain/definition/createDefinition';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import { updateDefinition } from '../../../../src/domain/definition/updateDefinition';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import { definitionId } from '../../../../src/domain/id/resourceId';
import type { DefinitionDelta, DefinitionSpec } from '../../../../src/domain/plan/plan';
import { definition, definitionPath, definitionSpec, facts, gallery, galleryPath, now } from '../cloneWorld';
import { deny, refuses } from '../refusals/refusal';
import type { ChangeRefusal } from './changeRefusal';

const create =
  (over: Partial<DefinitionSpec>): ChangeRefusal['plan'] =>
  ({ galleries: [of = gallery()] }) =>
    createDefinition({ gallery: of, id: definitionId(galleryPath, 'fresh'), create: definitionSpec(over) }, facts);
const update =
  (wanted: DefinitionDelta, permissions: Gallery['permissions'] = 'Private'): ChangeRefusal['plan'] =>
  ({ definitions: [of = definition()] }) =>
    updateDefinition(of, wanted, { now, permissions });
const being = (provisioningState: ImageDefinition['provisioningState']) => ({
  definitions: [definition({ provisioningState })],
});
const locked = [{ name: 'SecurityType', value: 'TrustedLaunch' }];

export const definitionChanges: readonly ChangeRefusal[] = [
  {
    name: 'a definition with trusted launch and generation 1',
    code: 'generation2Needed',
    plan: create({ hyperVGeneration: 'V1' }),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunchSupported' is only supported with .*'V2'/),
  },
  {
    name: 'an Arm64 definition of generation 1',
    code: 'generation2Needed',
    plan: create({ hyperVGeneration: 'V1', architecture: 'Arm64', features: [] }),
    azure: refuses(/^400 InvalidParameter Architecture 'Arm64' is only supported with .*'V2'/),
  },
  {
    name: 'a trusted-launch-only definition in a shared gallery',
    code: 'securityNeedsPrivateGallery',
    there: { galleries: [gallery({ permissions: 'Groups' })] },
    plan: create({ features: locked }),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunch' is only supported in private galleries/),
  },
  {
    name: 'a change to trusted launch only in a shared gallery',
    code: 'securityNeedsPrivateGallery',
    there: { galleries: [gallery({ permissions: 'Groups' })] },
    plan: update({ features: locked }, 'Groups'),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunch' is only supported in private galleries/),
  },
  {
    name: 'a feature with an unknown value',
    code: 'featureValueUnknown',
    plan: create({ features: [{ name: 'DiskControllerTypes', value: 'IDE' }] }),
    azure: { accepts: 'the OpenAPI allows any string; machines are then created without the feature' },
  },
  {
    name: 'a recommendation of half a gigabyte of memory',
    code: 'recommendedInvalid',
    plan: create({ recommended: { memoryGB: { min: 0.5 } } }),
    azure: refuses(/^400 InvalidParameter Input string '0\.5' is not a valid integer/),
  },
  {
    name: 'a change to a recommendation of 1.5 vCPUs',
    code: 'recommendedInvalid',
    plan: update({ recommended: { vCPUs: { max: 1.5 } } }),
    azure: refuses(/^400 InvalidParameter Input string '1\.5' is not a valid integer/),
  },
  {
    name: 'a change to a recommended minimum above the maximum',
    code: 'recommendedRangeInverted',
    plan: update({ recommended: { vCPUs: { min: 8, max: 2 } } }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*vCPUs must not be greater/),
  },
  {
    name: 'license terms that are not a URL',
    code: 'addressInvalid',
    plan: create({ eula: 'read me' }),
    azure: { accepts: 'the OpenAPI allows any string' },
  },
  {
    name: 'a change of the end of life to a past date',
    code: 'endOfLifePast',
    plan: update({ endOfLifeDate: '2020-01-31' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'a change of the end of life to an invalid date',
    code: 'endOfLifeInvalid',
    plan: update({ endOfLifeDate: 'soon' }),
    azure: { unasked: 'the SDK sends only valid dates' },
  },
  {
    name: 'an update that changes nothing in a definition',
    code: 'nothingToChange',
    plan: update({}),
    azure: { unasked: 'there is nothing to send' },
  },
  {
    name: 'a change to a definition that is being deleted',
    code: 'definitionBeingDeleted',
    there: being('Deleting'),
    plan: update({ description: 'new' }),
    azure: refuses(/^409 OperationNotAllowed Operation 'Update Gallery Image' .*marked for deletion/),
  },
  {
    name: 'a change to a definition in the failed state',
    code: 'definitionNotReady',
    there: being('Failed'),
    plan: update({ description: 'new' }),
    azure: { accepts: 'Azure accepts another PUT for a failed definition' },
  },
  {
    name: 'a change to a definition without write permission',
    code: 'rightMissing',
    there: deny('Microsoft.Compute/galleries/images/write', definitionPath),
    plan: update({ description: 'new' }),
    azure: refuses(/^403 AuthorizationFailed .*galleries\/images\/write/),
  },
];
