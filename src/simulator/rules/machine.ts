import { invalidParameter } from '../http/errors';
import { at, record, records, text, type Json } from '../http/json';
import { ArmError } from '../http/route';
import type { StoredResource } from '../world/storedResource';
import { featuresOf, securityOf } from './definition';
import { sizeNamed, sizes, type Size } from './machineSizes';

/** Throws if the size is unknown, or can't run the image. */
export function checkSize(requested: Json, definition: StoredResource | undefined): void {
  const name = text(requested, 'hardwareProfile', 'vmSize') ?? '';
  const size = sizeNamed(name);
  if (!size) {
    const known = sizes.map(one => `Standard_${one.name}`).join(',');
    throw invalidParameter(
      `The value ${name} provided for the VM size is not valid. The valid sizes in the current region are: ${known}. Find out more on the valid VM sizes in each region at https://aka.ms/azure-regions.`,
      'vmSize',
    );
  }
  const image = definition?.properties;
  const architecture = text(image, 'architecture') ?? 'x64';
  const own = size.architecture ?? 'x64';
  if (own !== architecture) {
    throw badRequest(
      `Cannot create a VM of size '${name}' because this VM size only supports a CPU Architecture of '${own}', but an image or disk with CPU Architecture '${architecture}' was given. Please check that the CPU Architecture of the image or disk is compatible with that of the VM size.`,
    );
  }
  const generation = (text(image, 'hyperVGeneration') ?? 'V1').slice(1);
  if (!size.generations.includes(`V${generation}`)) {
    throw badRequest(
      `The selected VM size '${name}' cannot boot Hypervisor Generation '${generation}'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size. If this was an Update operation please select a Hypervisor Generation '${generation}' VM Size. For more information, see https://aka.ms/azuregen2vm`,
    );
  }
  checkControllers(name, size, record(image));
}

function checkControllers(name: string, size: Size, image: Json): void {
  const feature = featuresOf(image).find(one => text(one, 'name')?.toLowerCase() === 'diskcontrollertypes');
  const drivers = (text(feature, 'value') ?? 'SCSI').split(',').map(one => one.trim().toLowerCase());
  if (drivers.includes((size.controllers ?? 'SCSI').toLowerCase())) return;
  throw invalidParameter(
    `The VM size '${name}' cannot boot with OS image or disk. Please check that disk controller types supported by the OS image or disk is one of the supported disk controller types for the VM size '${name}'. Please query sku api at https://aka.ms/azure-compute-skus to determine supported disk controller types for the VM size.`,
    'vmSize',
  );
}

const allowedSecurityTypes: Readonly<Record<string, readonly string[]>> = {
  standard: ['Standard'],
  trustedlaunch: ['TrustedLaunch'],
  trustedlaunchsupported: ['Standard', 'TrustedLaunch'],
  confidentialvm: ['ConfidentialVM'],
  confidentialvmsupported: ['Standard', 'ConfidentialVM'],
  trustedlaunchandconfidentialvmsupported: ['Standard', 'TrustedLaunch', 'ConfidentialVM'],
};

/** Throws if the image or size doesn't support the security type. */
export function checkSecurity(requested: Json, definition: StoredResource | undefined): void {
  const wanted = text(requested, 'securityProfile', 'securityType') ?? 'Standard';
  const allowed = allowedSecurityTypes[(securityOf(record(definition?.properties)) ?? 'Standard').toLowerCase()] ?? [];
  const [only] = allowed;
  if (allowed.length === 1 && only !== 'Standard' && only !== wanted) {
    throw badRequest(
      `The provided gallery image only supports creation of VMs and VM Scale Sets with '${only ?? ''}' security type.`,
    );
  }
  if (!allowed.includes(wanted)) {
    throw badRequest(
      `Use of ${wanted} setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image. For more information, see https://aka.ms/TrustedLaunch-FAQ.`,
    );
  }
  const name = text(requested, 'hardwareProfile', 'vmSize') ?? '';
  const size = sizeNamed(name);
  const isLacking =
    (wanted === 'ConfidentialVM' && !size?.confidential) || (wanted === 'TrustedLaunch' && size?.architecture);
  if (!isLacking) return;
  throw badRequest(
    `The VM size '${name}' is not supported for creation of VMs and Virtual Machine Scale Set with '${wanted}' security type.`,
  );
}

/** The names disallowed by the virtual machine schema. */
const disallowed = new Set(
  (
    'administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david ' +
    'guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5'
  ).split(' '),
);

/** A generalized image requires an administrator, a specialized one doesn't allow it. */
export function checkSignIn(requested: Json, definition: StoredResource | undefined): void {
  const profile = record(requested, 'osProfile');
  const isEmpty = Object.keys(profile).length === 0;
  if (text(definition?.properties, 'osState') !== 'Generalized') {
    if (isEmpty) return;
    throw invalidParameter("Parameter 'osProfile' is not allowed.", 'osProfile');
  }
  if (isEmpty) throw missing('osProfile');
  const isWindows = text(definition?.properties, 'osType') === 'Windows';
  const longest = isWindows ? { computer: 15, user: 20 } : { computer: 64, user: 64 };
  const user = text(profile, 'adminUsername') ?? '';
  const isRefused = user === '' || user.length > longest.user || disallowed.has(user.toLowerCase());
  if (isRefused || (isWindows && user.endsWith('.'))) {
    throw invalidParameter('The Admin Username specified is not allowed.', 'adminUsername');
  }
  if ((text(profile, 'computerName') ?? '').length > longest.computer) {
    throw invalidParameter('The value of parameter computerName is invalid.', 'computerName');
  }
  checkSecret(profile, isWindows);
}

function checkSecret(profile: Json, isWindows: boolean): void {
  if (isWindows && at(profile, 'linuxConfiguration') !== undefined) {
    throw invalidParameter("Parameter 'linuxConfiguration' is not allowed.", 'linuxConfiguration');
  }
  const keys = records(profile, 'linuxConfiguration', 'ssh', 'publicKeys');
  if (keys.some(key => !/^(ssh|ecdsa)-\S+ [A-Za-z0-9+/]{40,}={0,3}(\s|$)/.test(text(key, 'keyData') ?? ''))) {
    const target = 'linuxConfiguration.ssh.publicKeys.keyData';
    throw invalidParameter(`The value of parameter ${target} is invalid.`, target);
  }
  if (keys.length === 0 && text(profile, 'adminPassword') === undefined) throw missing('osProfile.adminPassword');
}

function missing(path: string): ArmError {
  return invalidParameter(`Required parameter '${path}' is missing (null).`, path);
}

function badRequest(message: string): ArmError {
  return new ArmError(400, 'BadRequest', message);
}
