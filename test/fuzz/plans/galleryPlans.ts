import type { Change } from '../../../src/domain/plan/plan';
import { linuxDefinition } from '../../support/linuxDefinition';
import { computeIn, development, production, type FuzzPlan } from './fuzzPlan';

const golden = `${computeIn(production, 'rg-images-prod')}/galleries/golden_images`;
const edge = `${computeIn(production, 'rg-edge-prod')}/galleries/edge_fleet`;
const appliances = `${computeIn(production, 'rg-network-prod')}/galleries/network_appliances`;
const sandbox = `${computeIn(development, 'rg-images-dev')}/galleries/dev_sandbox`;
const community = `${computeIn(development, 'rg-ml-dev')}/galleries/ml_images`;
const made = `${computeIn(production, 'rg-images-prod')}/galleries/fuzzed`;
const legacy = `${sandbox}/images/legacy-app-server`;
const other = '11111111-2222-3333-4444-555555555555';

const groups = { subscriptions: [other], tenants: [other] };
const communityInfo = {
  publisherUri: 'https://a.example',
  publisherContact: 'a@b.example',
  eula: 'x',
  publicNamePrefix: 'ours',
};
const createCommunityGallery: Change = {
  kind: 'createGallery',
  target: made,
  spec: {
    location: 'eastus2',
    description: 'Fuzzed',
    tags: { team: 'Images' },
    systemIdentity: true,
    sharing: { permissions: 'Community', community: communityInfo },
  },
};
const deleteVersions = (definition: string, ...names: readonly string[]): readonly Change[] =>
  names.map(name => ({ kind: 'deleteVersion', target: `${definition}/versions/${name}` }));

/** Resource groups, galleries and image definitions, and their deletion with what is in them. */
export const galleryPlans = {
  createResourceGroup: {
    changes: [
      {
        kind: 'createResourceGroup',
        target: `${production}/resourceGroups/rg-fuzzed`,
        spec: { location: 'eastus2', tags: { a: 'b' } },
      },
    ],
  },
  createGallery: { changes: [createCommunityGallery] },
  createDefinition: {
    changes: [
      {
        kind: 'createDefinition',
        target: `${golden}/images/fuzzed`,
        spec: linuxDefinition(
          { publisher: 'a', offer: 'b', sku: 'c' },
          { description: 'Fuzzed', endOfLifeDate: '2040-01-01T00:00:00Z', disallowedDiskTypes: ['Standard_LRS'] },
        ),
      },
    ],
  },
  updateGallery: {
    changes: [{ kind: 'updateGallery', target: golden, spec: { description: 'New words', softDelete: true } }],
  },
  updateDefinition: {
    changes: [
      {
        kind: 'updateDefinition',
        target: `${golden}/images/rhel-9-base`,
        spec: {
          description: 'Hardened',
          endOfLifeDate: '2040-01-01T00:00:00Z',
          recommended: { vCPUs: { min: 4, max: 8 } },
          features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
        },
      },
    ],
  },
  setTags: {
    changes: [
      { kind: 'setTags', target: golden, spec: { tags: { team: 'Platform' } } },
      { kind: 'setTags', target: `${golden}/images/rhel-9-base/versions/9.2.0`, spec: { tags: { a: 'b' } } },
      {
        kind: 'setTags',
        target: `${computeIn(production, 'rg-images-prod')}/images/win2016-legacy`,
        spec: { tags: { a: 'b' } },
      },
    ],
  },
  share: { changes: [{ kind: 'shareGallery', target: edge, spec: { operation: 'add', ...groups } }] },
  unshare: {
    before: [{ kind: 'shareGallery', target: edge, spec: { operation: 'add', ...groups } }],
    changes: [{ kind: 'shareGallery', target: edge, spec: { operation: 'remove', ...groups } }],
  },
  publish: {
    before: [createCommunityGallery],
    changes: [{ kind: 'shareGallery', target: made, spec: { operation: 'enableCommunity' } }],
  },
  unpublish: { changes: [{ kind: 'shareGallery', target: community, spec: { operation: 'reset' } }] },
  deleteVersion: { changes: deleteVersions(`${golden}/images/rhel-9-base`, '9.2.0') },
  deleteManagedImage: {
    changes: [
      { kind: 'deleteManagedImage', target: `${computeIn(production, 'rg-images-prod')}/images/win2016-legacy` },
    ],
  },
  cleanUp: { changes: deleteVersions(`${appliances}/images/fortress-firewall`, '7.2.0', '7.3.0', '7.4.0') },
  restoreVersion: {
    before: deleteVersions(legacy, '1.0.0'),
    changes: [{ kind: 'restoreVersion', target: `${legacy}/versions/1.0.0`, spec: { location: 'eastus2' } }],
  },
  purgeVersion: {
    before: deleteVersions(legacy, '1.0.0'),
    changes: [{ kind: 'purgeVersion', target: `${legacy}/versions/1.0.0` }],
  },
  deleteDefinition: {
    changes: [
      ...deleteVersions(`${appliances}/images/load-balancer`, '1.0.0', '1.1.0'),
      { kind: 'deleteDefinition', target: `${appliances}/images/load-balancer` },
    ],
  },
  deleteSoftly: {
    changes: [
      ...deleteVersions(legacy, '1.0.0', '1.1.0'),
      { kind: 'purgeVersion', target: `${legacy}/versions/1.0.0` },
      { kind: 'purgeVersion', target: `${legacy}/versions/1.1.0` },
      { kind: 'deleteDefinition', target: legacy },
    ],
  },
  deleteGallery: {
    changes: [
      { kind: 'shareGallery', target: community, spec: { operation: 'reset' } },
      ...deleteVersions(`${community}/images/cuda-12-training`, '1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0'),
      ...deleteVersions(`${community}/images/cuda-12-inference`, '1.0.0', '1.1.0', '1.2.0', '1.3.0'),
      ...deleteVersions(`${community}/images/notebook-workbench`, '1.0.0', '1.1.0', '1.2.0'),
      { kind: 'deleteDefinition', target: `${community}/images/cuda-12-training` },
      { kind: 'deleteDefinition', target: `${community}/images/cuda-12-inference` },
      { kind: 'deleteDefinition', target: `${community}/images/notebook-workbench` },
      { kind: 'deleteGallery', target: community },
    ],
  },
} as const satisfies Readonly<Record<string, FuzzPlan>>;
