import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import type { DefinitionDelta, DefinitionSpec } from '../../../../src/domain/plan/plan';
import { createDefinition } from '../../../../src/domain/definition/createDefinition';
import { updateDefinition } from '../../../../src/domain/definition/updateDefinition';
import { definitionId } from '../../../../src/domain/id/resourceId';
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
    name: 'trusted launch with generation 1',
    code: 'generation2Needed',
    plan: create({ hyperVGeneration: 'V1' }),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunchSupported' is only supported with .*'V2'/),
  },
  {
    name: 'Arm64 with generation 1',
    code: 'generation2Needed',
    plan: create({ hyperVGeneration: 'V1', architecture: 'Arm64', features: [] }),
    azure: refuses(/^400 InvalidParameter Architecture 'Arm64' is only supported with .*'V2'/),
  },
  {
    name: 'trusted launch alone in a gallery that is shared',
    code: 'securityNeedsPrivateGallery',
    there: { galleries: [gallery({ permissions: 'Groups' })] },
    plan: create({ features: locked }),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunch' is only supported in private galleries/),
  },
  {
    name: 'the same, later',
    code: 'securityNeedsPrivateGallery',
    there: { galleries: [gallery({ permissions: 'Groups' })] },
    plan: update({ features: locked }, 'Groups'),
    azure: refuses(/^400 InvalidParameter SecurityType 'TrustedLaunch' is only supported in private galleries/),
  },
  {
    name: 'a feature with a value that is none',
    code: 'featureValueUnknown',
    plan: create({ features: [{ name: 'DiskControllerTypes', value: 'IDE' }] }),
    azure: { accepts: 'the OpenAPI wants a text; the machines are then made without the feature' },
  },
  {
    name: 'half a gigabyte recommended',
    code: 'recommendedInvalid',
    plan: create({ recommended: { memoryGB: { min: 0.5 } } }),
    azure: refuses(/^400 InvalidParameter Input string '0\.5' is not a valid integer/),
  },
  {
    name: 'the same, later',
    code: 'recommendedInvalid',
    plan: update({ recommended: { vCPUs: { max: 1.5 } } }),
    azure: refuses(/^400 InvalidParameter Input string '1\.5' is not a valid integer/),
  },
  {
    name: 'a smallest size above the largest, later',
    code: 'recommendedRangeInverted',
    plan: update({ recommended: { vCPUs: { min: 8, max: 2 } } }),
    azure: refuses(/^400 InvalidParameter The minimum value of .*vCPUs must not be greater/),
  },
  {
    name: 'license terms that are no address',
    code: 'addressInvalid',
    plan: create({ eula: 'read me' }),
    azure: { accepts: 'the OpenAPI wants a text and says no more' },
  },
  {
    name: 'an end of life in the past, later',
    code: 'endOfLifePast',
    plan: update({ endOfLifeDate: '2020-01-31' }),
    azure: refuses(/^400 InvalidParameter EndOfLifeDate must be set to a future date/),
  },
  {
    name: 'an end of life that is no date, later',
    code: 'endOfLifeInvalid',
    plan: update({ endOfLifeDate: 'soon' }),
    azure: { unasked: 'the SDK sends nothing that is no date' },
  },
  {
    name: 'a definition that is as it shall be',
    code: 'nothingToChange',
    plan: update({}),
    azure: { unasked: 'there is nothing to send' },
  },
  {
    name: 'a change of a definition that is being deleted',
    code: 'definitionBeingDeleted',
    there: being('Deleting'),
    plan: update({ description: 'new' }),
    azure: refuses(/^409 OperationNotAllowed Operation 'Update Gallery Image' .*marked for deletion/),
  },
  {
    name: 'a change of a definition that has failed',
    code: 'definitionNotReady',
    there: being('Failed'),
    plan: update({ description: 'new' }),
    azure: { accepts: 'a definition that has failed can be put again' },
  },
  {
    name: 'no right to change a definition',
    code: 'rightMissing',
    there: deny('Microsoft.Compute/galleries/images/write', definitionPath),
    plan: update({ description: 'new' }),
    azure: refuses(/^403 AuthorizationFailed .*galleries\/images\/write/),
  },
];
