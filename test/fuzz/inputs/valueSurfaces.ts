import { failureOfBody, failureOfResponse, toAzureError } from '../../../src/azure/http/armError';
import { failureOfLabError } from '../../../src/azure/labs/labFailure';
import { permissionsOf } from '../../../src/azure/list/readPermissions';
import { readLab } from '../../../src/azure/read/labs/readLab';
import { readAttachedGallery, readClassicLab, readLabAccount } from '../../../src/azure/read/labs/readLabAccount';
import { readLabError } from '../../../src/azure/read/labs/readLabError';
import { readPlanImage, readSharedImage } from '../../../src/azure/read/labs/readLabImage';
import { readLabMachine } from '../../../src/azure/read/labs/readLabMachine';
import { readLabPlan } from '../../../src/azure/read/labs/readLabPlan';
import { readLabSize, readLabUsage } from '../../../src/azure/read/labs/readLabSize';
import { readDefinition, readPlan } from '../../../src/azure/read/readDefinition';
import { readForeignDefinition, readForeignVersion, readPublisher } from '../../../src/azure/read/readForeign';
import { readGallery } from '../../../src/azure/read/readGallery';
import { readDiskAsSource, readImageAsSource, readMachineAsSource } from '../../../src/azure/read/readImageSource';
import { readManagedImage } from '../../../src/azure/read/readManagedImage';
import { readReplication } from '../../../src/azure/read/readReplication';
import { readResource } from '../../../src/azure/read/readResource';
import { readSharing } from '../../../src/azure/read/readSharing';
import { readSoftDeleted } from '../../../src/azure/read/readSoftDeleted';
import { readSourceMachine } from '../../../src/azure/read/readSourceMachine';
import { readVersion } from '../../../src/azure/read/readVersion';
import { readImageUsers } from '../../../src/azure/users/readImageUser';
import { object } from '../../../src/base/json';
import { yaml } from '../../../src/base/yaml';
import { definitionProperties } from '../../../src/domain/definition/definitionProperties';
import { toFailure } from '../../../src/domain/errors/failure';
import { galleryProperties } from '../../../src/domain/gallery/galleryProperties';
import { namesOf } from '../../../src/domain/id/galleryNames';
import { labPlanProperties, labProperties } from '../../../src/domain/labs/labProperties';
import {
  describeEncryption,
  encryptedLuns,
  encryptionKindOf,
  encryptionSetIds,
} from '../../../src/domain/region/encryption';
import { managedImageProperties } from '../../../src/domain/source/managedImageProperties';
import { readinessOf } from '../../../src/domain/version/readiness';
import { versionProperties } from '../../../src/domain/version/versionProperties';
import { exporters } from '../../../src/export/exporters';
import { csv } from '../../../src/export/inventory/inventoryCsv';
import { markdown } from '../../../src/export/inventory/inventoryMarkdown';
import { inventoryRow, type InventoryResource } from '../../../src/export/inventory/inventoryRow';
import { planOfExisting } from '../../../src/export/planOfExisting';
import { parseClaim } from '../../../src/operations/journal/claim';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { parseRecordFile } from '../../../src/operations/journal/recordSchema';
import { upgradeRecordFile } from '../../../src/operations/journal/upgradeRecordFile';
import { compareState } from '../../../src/pages/compare/compareState';
import * as comparePage from '../../../src/pages/compare/contract';
import * as versionPage from '../../../src/pages/imageVersion/contract';
import { panelState } from '../../../src/pages/imageVersion/panelState';
import * as imagePage from '../../../src/pages/managedImage/contract';
import { managedImageState } from '../../../src/pages/managedImage/managedImageState';
import * as overviewPage from '../../../src/pages/overview/contract';
import * as planPage from '../../../src/pages/plan/contract';
import { operationIdIn } from '../../../src/pages/plan/planState';
import * as usagePage from '../../../src/pages/usage/contract';
import { usageState } from '../../../src/pages/usage/usageState';
import { versionHistory } from '../../../src/watching/history';
import { rescueReportOf } from '../../../src/wizards/labs/rescue/rescueMemo';
import { rememberedRegions } from '../../../src/wizards/region/rememberedRegions';

const names = { regionName: (name: string) => name, subscriptionName: (id: string) => id };
const now = Date.UTC(2026, 2, 2);
const someVersion = '/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/galleries/c/images/d/versions/1.0.0';

const listed = (resource: InventoryResource): unknown => {
  const rows = [inventoryRow(resource, id => id)];
  return [csv(rows).length, markdown(rows).length];
};

/** What takes something that Azure, the disk or a page sends. What it cannot understand is unknown; it throws at nothing. */
export const valueSurfaces: Readonly<Record<string, (value: unknown) => unknown>> = {
  readResource,
  readGallery: value => {
    const gallery = readGallery(value);
    return gallery && [yaml(galleryProperties(gallery, readSharing(value), names)).length, listed(gallery)];
  },
  readDefinition: value => {
    const definition = readDefinition(value);
    return definition && [yaml(definitionProperties(definition, undefined, names)).length, listed(definition)];
  },
  readVersion: value => {
    const version = readVersion(value);
    return (
      version && [yaml(versionProperties(version, undefined, names)).length, readinessOf(version), listed(version)]
    );
  },
  readManagedImage: value => {
    const image = readManagedImage(value);
    return image && [yaml(managedImageProperties(image, names)).length, listed(image)];
  },
  exportExisting: value => {
    const [gallery, definition, version] = [readGallery(value), readDefinition(value), readVersion(value)];
    const found = {
      galleries: gallery ? [{ gallery, sharing: readSharing(value) }] : [],
      definitions: definition ? [definition] : [],
      versions: version ? [version] : [],
    };
    const plan = planOfExisting('Existing', found, now);
    return exporters.map(exporter => exporter.export(plan).length);
  },
  readSharing,
  readSoftDeleted,
  readPlan,
  readReplication,
  readImageAsSource,
  readMachineAsSource,
  readDiskAsSource,
  readSourceMachine,
  readImageUsers: value => readImageUsers(value, someVersion, namesOf(someVersion, [])),
  readForeignDefinition: value => readForeignDefinition(value, 'westeurope'),
  readForeignVersion: value => readForeignVersion(value, 'westeurope'),
  readPublisher,
  readLab: value => {
    const lab = readLab(value);
    return lab && yaml(labProperties(lab, readLabMachine(value), names)).length;
  },
  readLabPlan: value => {
    const plan = readLabPlan(value);
    return plan && yaml(labPlanProperties(plan, undefined, names)).length;
  },
  readLabAccount,
  readAttachedGallery,
  readClassicLab: value => readClassicLab(value, value, []),
  readLabMachine,
  readPlanImage,
  readSharedImage,
  readLabSize: value => readLabSize(value, 'uksouth'),
  readLabUsage,
  readLabError: value => {
    const error = readLabError(value);
    return error && failureOfLabError(error, someVersion).message;
  },
  permissionsOf: value => permissionsOf([value]).allows('Microsoft.Compute/galleries/write'),
  encryption: value => [
    describeEncryption(value),
    encryptedLuns(value),
    encryptionKindOf(value),
    encryptionSetIds(value),
  ],
  failureOfBody: value => failureOfBody(value).message,
  failureOfResponse: value => failureOfResponse({ status: 500, headers: {}, body: value }).message,
  toAzureError: value => toAzureError(value).failure.message,
  toAzureErrorOfSdk: value => toAzureError(Object.assign(new Error('odd'), object(value))).failure.reason,
  toFailure: value => toFailure(value).reason,
  parseClaim,
  parseRecordFile: value => {
    const found = parseRecordFile(JSON.stringify(value ?? null));
    return 'record' in found ? found.record.id : found.problem;
  },
  parseRecordFile1: value => parseRecordFile(JSON.stringify({ format: 1, record: value })),
  upgradeRecordFile,
  versionPageToHost: value => versionPage.toHost.safeParse(value).success,
  versionPageToPage: value => versionPage.toPage.safeParse(value).success,
  overviewToHost: value => overviewPage.toHost.safeParse(value).success,
  overviewToPage: value => overviewPage.toPage.safeParse(value).success,
  compareToHost: value => comparePage.toHost.safeParse(value).success,
  compareToPage: value => comparePage.toPage.safeParse(value).success,
  compareState: value => compareState.safeParse(value).success,
  imagePageToHost: value => imagePage.toHost.safeParse(value).success,
  imagePageToPage: value => imagePage.toPage.safeParse(value).success,
  managedImageState: value => managedImageState.safeParse(value).success,
  usageToHost: value => usagePage.toHost.safeParse(value).success,
  usageToPage: value => usagePage.toPage.safeParse(value).success,
  usageState: value => usageState.safeParse(value).success,
  planToHost: value => planPage.toHost.safeParse(value).success,
  planToPage: value => planPage.toPage.safeParse(value).success,
  operationIdIn,
  panelState: value => panelState.safeParse(value).success,
  versionHistory: value => versionHistory.safeParse(value).success,
  rescueReportOf: value => rescueReportOf({ memo: JSON.stringify(value) } as OperationRecord),
  rememberedRegions: value => rememberedRegions({ get: () => value, update: () => Promise.resolve() }),
};
