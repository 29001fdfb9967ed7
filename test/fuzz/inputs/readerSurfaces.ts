import type { WizardServices } from '../../../src/wizards/services';

const production = '1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6';
const group = `/subscriptions/${production}/resourceGroups/rg-images-prod`;
const golden = `${group}/providers/Microsoft.Compute/galleries/golden_images`;
const definition = `${golden}/images/rhel-9-base`;
const version = `${definition}/versions/9.2.0`;
const image = `${group}/providers/Microsoft.Compute/images/rhel-9-hardened`;
const labs =
  '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68/resourceGroups/rg-academy-images/providers/Microsoft.LabServices';
const plan = `${labs}/labPlans/spring-term`;
const account = `${labs}/labaccounts/academy-classic`;

/** Every question to Azure. Whatever it answers, each ends, and throws nothing but an `AzureError`. */
export const readerSurfaces: Readonly<Record<string, (services: WizardServices) => Promise<unknown>>> = {
  galleries: ({ reader }) => reader.galleries(),
  managedImages: ({ reader }) => reader.managedImages(),
  definitions: ({ reader }) => reader.definitions(golden),
  versions: ({ reader }) => reader.versions(definition),
  gallery: ({ reader }) => reader.gallery(golden),
  definition: ({ reader }) => reader.definition(definition),
  version: ({ reader }) => reader.version(version),
  managedImage: ({ reader }) => reader.managedImage(image),
  sourceMachine: ({ reader }) =>
    reader.sourceMachine(`${group}/providers/Microsoft.Compute/virtualMachines/vm-rhel-9-template`),
  locations: ({ reader }) => reader.locations(production),
  resourceGroups: ({ reader }) => reader.resourceGroups(production),
  usages: ({ reader }) => reader.usages(production, 'eastus2'),
  storageTypes: ({ reader }) => reader.storageTypes(production, 'eastus2'),
  permissions: ({ reader }) => reader.permissions(group),
  galleryNames: ({ reader }) => reader.galleryNames(production),
  dependentVersions: ({ reader }) => reader.dependentVersions(image),
  clonedVersions: ({ reader }) => reader.clonedVersions(),
  allDefinitions: ({ reader }) => reader.allDefinitions(),
  allVersions: ({ reader }) => reader.allVersions(),
  imageSources: ({ reader }) => reader.imageSources('disk'),
  imageSource: ({ reader }) => reader.imageSource(image),
  imageUsers: ({ reader }) => reader.imageUsers(definition),
  softDeletedVersions: ({ reader }) => reader.softDeletedVersions(definition),
  gallerySharing: ({ reader }) => reader.gallerySharing(golden),
  sharedGalleries: ({ reader }) => reader.sharedGalleries(production),
  virtualMachineSizes: ({ reader }) => reader.virtualMachineSizes(production, 'eastus2'),
  subnets: ({ reader }) => reader.subnets(production, 'eastus2'),
  diskEncryptionSets: ({ reader }) => reader.diskEncryptionSets(production),
  raw: ({ reader }) => reader.raw(version),
  labPlans: ({ labReader }) => labReader.labPlans(),
  labs: ({ labReader }) => labReader.labs(),
  labAccounts: ({ labReader }) => labReader.labAccounts(),
  labPlan: ({ labReader }) => labReader.labPlan(plan),
  labAccount: ({ labReader }) => labReader.labAccount(account),
  lab: ({ labReader }) => labReader.lab(`${labs}/labs/game-design`),
  accountLabs: ({ labReader }) => labReader.accountLabs(account),
  machines: ({ labReader }) => labReader.machines(`${labs}/labs/game-design`),
  template: ({ labReader }) => labReader.template(`${labs}/labs/game-design`),
  planImages: ({ labReader }) => labReader.planImages(plan, ['classroom-ubuntu']),
  enabledImages: ({ labReader }) => labReader.enabledImages(plan),
  attachedGalleries: ({ labReader }) => labReader.attachedGalleries(account),
  sharedImages: ({ labReader }) => labReader.sharedImages(account),
  sizes: ({ labReader }) => labReader.sizes(production, 'uksouth'),
  labUsages: ({ labReader }) => labReader.usages(production, 'uksouth'),
  registrations: ({ labReader }) => labReader.registrations([production]),
  galleryAccess: ({ labReader }) => labReader.galleryAccess('plan', golden),
};
