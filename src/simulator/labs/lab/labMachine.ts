import type { StoredResource } from '../../world/storedResource';
import { labMachineType } from '../labTypes';

/** A machine of a lab. The template is named 0. */
export function labMachine(
  lab: { id: string; location?: string },
  name: string,
  user: { name: string; isWindows: boolean },
  state: 'Stopped' | 'Running' = 'Stopped',
): StoredResource {
  const host = `lab-${name}.${lab.location ?? ''}.cloudapp.azure.com`;
  return {
    id: `${lab.id}/virtualMachines/${name}`,
    name,
    type: labMachineType,
    properties: {
      provisioningState: 'Succeeded',
      state,
      connectionProfile: {
        privateIpAddress: `10.0.0.${Number(name) + 4}`,
        ...(user.isWindows ? { rdpAuthority: `${host}:5000` } : { sshAuthority: `${host}:4000` }),
        adminUsername: user.name,
      },
      vmType: name === '0' ? 'Template' : 'User',
    },
  };
}
