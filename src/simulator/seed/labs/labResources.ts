import type { Json } from '../../http/json';
import { labMachine } from '../../labs/lab/labMachine';
import { labType } from '../../labs/labTypes';
import type { StoredResource } from '../../world/storedResource';

export interface LabSeed {
  id: string;
  title: string;
  location: string;
  plan: string;
  /** ID of an image definition, or `publisher.offer.sku` of a Marketplace image. */
  image: string;
  exactVersion: string;
  os: 'Linux' | 'Windows';
  state?: 'Draft' | 'Publishing' | 'Published';
  provisioningState?: 'Failed' | 'Locked' | 'Updating';
  createOption?: 'Image';
  running?: boolean;
  error?: { timestamp: string; code: string; message: string; action: string };
}

const capacity = 2;

/** A lab and its machines: the template, and those of students if it is published. */
export function labResources(seed: LabSeed): StoredResource[] {
  const { id, title, location, plan, os, state = 'Published', createOption = 'TemplateVM', running, error } = seed;
  const lab: StoredResource = {
    id,
    name: id.split('/').at(-1) ?? '',
    type: labType,
    location,
    properties: {
      title,
      labPlanId: plan,
      autoShutdownProfile: { shutdownOnDisconnect: 'Enabled', shutdownOnIdle: 'UserAbsence', disconnectDelay: 'PT15M' },
      connectionProfile: {
        webSshAccess: 'None',
        webRdpAccess: 'None',
        clientSshAccess: os === 'Linux' ? 'Public' : 'None',
        clientRdpAccess: os === 'Windows' ? 'Public' : 'None',
      },
      securityProfile: { openAccess: 'Disabled' },
      virtualMachineProfile: {
        createOption,
        imageReference: referenceTo(seed),
        osType: os,
        sku: { name: 'Classic_Fsv2_2_4GB_128_S_SSD', capacity },
        usageQuota: 'PT10H',
        useSharedPassword: 'Enabled',
        adminUser: { username: 'instructor' },
      },
      state,
      ...(error && { resourceOperationError: error }),
      provisioningState: seed.provisioningState ?? 'Succeeded',
    },
  };
  if (seed.provisioningState === 'Failed') return [lab];
  const user = { name: 'instructor', isWindows: os === 'Windows' };
  const template = labMachine(lab, '0', user, running ? 'Running' : 'Stopped');
  const students = state === 'Published' ? Array.from({ length: capacity }, (_, at) => String(at + 1)) : [];
  return [
    lab,
    ...(createOption === 'TemplateVM' ? [error ? withError(template, error) : template] : []),
    ...students.map(name => labMachine(lab, name, user)),
  ];
}

function referenceTo({ image, exactVersion }: LabSeed): Json {
  if (image.startsWith('/')) return { id: image, exactVersion };
  const [publisher, offer, sku] = image.split('.');
  return { publisher, offer, sku, version: 'latest', exactVersion };
}

function withError(machine: StoredResource, resourceOperationError: LabSeed['error']): StoredResource {
  return { ...machine, properties: { ...machine.properties, resourceOperationError } };
}
