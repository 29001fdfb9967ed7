import type { Json } from '../../base/json';
import { nameOf } from '../../domain/id/resourceId';
import type { ChangeOf, LabSpec } from '../../domain/plan/plan';

/** The password, or the placeholder for it in an exported script. */
type Password = string | object;

/** The body of a lab of a lab plan. Without a password it is for display only; Azure requires one. */
export function labBody(spec: LabSpec, password?: Password): Json {
  const { location, labPlanId, title, description, imageId, createOption, size, capacity } = spec;
  const adminUser = { username: spec.userName, ...(password !== undefined && { password }) };
  return {
    location,
    properties: {
      labPlanId,
      title,
      ...(description !== undefined && { description }),
      // Unused machines must not incur costs.
      autoShutdownProfile: {
        shutdownOnDisconnect: 'Enabled',
        disconnectDelay: 'PT15M',
        shutdownWhenNotConnected: 'Enabled',
        noConnectDelay: 'PT15M',
        shutdownOnIdle: 'None',
      },
      connectionProfile: {
        webSshAccess: 'None',
        webRdpAccess: 'None',
        clientSshAccess: spec.osType === 'Linux' ? 'Public' : 'None',
        clientRdpAccess: spec.osType === 'Windows' ? 'Public' : 'None',
      },
      securityProfile: { openAccess: 'Disabled' },
      virtualMachineProfile: {
        createOption,
        imageReference: { id: imageId },
        sku: { name: size, capacity },
        usageQuota: hours(spec),
        useSharedPassword: 'Enabled',
        adminUser,
      },
    },
  };
}

/** The body of `createLab` of a classic lab account. */
export function classicLabBody({ target, spec }: ChangeOf<'createLab'>, password?: Password): Json {
  return {
    name: nameOf(target),
    labParameters: {
      sharedImageResourceId: spec.imageId,
      vmSize: spec.size,
      username: spec.userName,
      ...(password !== undefined && { password }),
      userQuota: hours(spec),
      templateVmState: spec.createOption === 'TemplateVM' ? 'Enabled' : 'Disabled',
    },
  };
}

function hours({ quotaHours }: LabSpec): string {
  return `PT${quotaHours}H`;
}
