import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../../src/domain/gallery/gallery';
import { idKey, nameOf } from '../../../../src/domain/id/resourceId';
import type { LabImage } from '../../../../src/domain/labs/image/labImage';
import type { Lab, LabMachine } from '../../../../src/domain/labs/lab/lab';
import type { LabFacts } from '../../../../src/domain/labs/lab/labFacts';
import { roleIds } from '../../../../src/domain/labs/labService';
import type { LabAccount } from '../../../../src/domain/labs/owner/labAccount';
import type { LabPlan } from '../../../../src/domain/labs/owner/labPlan';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import * as clone from '../cloneWorld';

/** Valid labs, and helpers that break one thing in them. */

export const labServices = `${clone.resourceGroup}/providers/Microsoft.LabServices`;
export const planPath = `${labServices}/labPlans/campus`;
export const accountPath = `${labServices}/labaccounts/classic`;
export const labPath = `${labServices}/labs/linux-101`;
export const definitionPath = `${clone.galleryPath}/images/linux-base`;

const base = (id: string) => ({
  ...{ id, name: nameOf(id), location: 'westeurope', tags: {} },
  provisioningState: 'Succeeded',
});

export function labPlan(over: Partial<LabPlan> = {}): LabPlan {
  return {
    kind: 'labPlan',
    ...base(over.id ?? planPath),
    galleryId: clone.galleryPath,
    allowedRegions: ['westeurope', 'northeurope'],
    ...over,
  };
}

export function labAccount(over: Partial<LabAccount> = {}): LabAccount {
  return { kind: 'labAccount', ...base(over.id ?? accountPath), ...over };
}

export function lab(over: Partial<Lab> = {}): Lab {
  const id = over.id ?? labPath;
  return {
    kind: 'lab',
    ...base(id),
    title: nameOf(id),
    labPlanId: planPath,
    state: 'Published',
    createOption: 'TemplateVM',
    definitionId: definitionPath,
    exactVersion: '1.0.0',
    osType: 'Linux',
    osState: 'Specialized',
    size: 'Classic_Fsv2_2_4GB_128_S_SSD',
    capacity: 20,
    adminUser: 'labadmin',
    ...over,
  };
}

export function template(labId = labPath, over: Partial<LabMachine> = {}): LabMachine {
  return {
    id: `${labId}/virtualMachines/0`,
    ...{ name: '0', isTemplate: true, state: 'Stopped', provisioningState: 'Succeeded' },
    ...over,
  };
}

export function gallery(over: Partial<Gallery> = {}): Gallery {
  return clone.gallery(over);
}

/** A definition that labs support: generation 1, standard security, specialized. */
export function definition(over: Partial<ImageDefinition> = {}): ImageDefinition {
  const id = over.id ?? definitionPath;
  return clone.definition({
    ...{ id, name: nameOf(id), osState: 'Specialized', hyperVGeneration: 'V1', features: [] },
    ...over,
  });
}

/** A 30 GB version that is ready in its target regions by default. */
export function version(name: string, over: Partial<ImageVersion> = {}): ImageVersion {
  const id = over.id ?? `${definitionPath}/versions/${name}`;
  const made = clone.version(name, { osDiskSizeGB: 30, source: undefined, ...over, id });
  const regions = made.targetRegions.map(one => ({
    ...{ region: one.name, state: 'Completed' as const, progress: 100, details: '' },
  }));
  return { replication: { aggregatedState: 'Completed', regions }, ...made };
}

export function labImage(over: Partial<LabImage> = {}): LabImage {
  const name = over.name ?? 'linux-base';
  return {
    id: `${planPath}/images/${name}`,
    name,
    enabled: true,
    definitionId: `${clone.galleryPath}/images/${name}`,
    displayName: name,
    osType: 'Linux',
    osState: 'Specialized',
    availableRegions: ['westeurope'],
    ...over,
  };
}

const sharedFacts = { now: clone.now, locations: clone.locations, missingRights: [] };

/** All facts that exports of these labs need, with no problems. */
export function labFacts(labs: readonly Lab[] = [lab()], over: Partial<LabFacts> = {}): LabFacts {
  return {
    ...sharedFacts,
    plans: new Map([[idKey(planPath), labPlan()]]),
    templates: new Map(labs.map(({ id }) => [idKey(id), template(id)])),
    galleries: new Map([[idKey(clone.galleryPath), gallery()]]),
    definitions: new Map([[idKey(clone.galleryPath), [definition()]]]),
    versions: new Map([[idKey(definitionPath), [version('1.0.0')]]]),
    access: new Map([
      [idKey(clone.galleryPath), { principalId: 'p', roles: [{ roleId: roleIds.Owner, scope: clone.galleryPath }] }],
    ]),
    exported: new Map(),
    ...over,
  };
}
