import { text } from '../../base/json';
import type { DiskEncryptionSet } from '../../domain/region/encryption';
import { listJson, pathIn } from '../http/rest';
import type { Connection } from '../ports';
import { readAll, readResource } from '../read/readResource';

/** The disk encryption sets (customer-managed keys) of a subscription. */
export async function listDiskEncryptionSets(
  connection: Connection,
  subscriptionId: string,
): Promise<readonly DiskEncryptionSet[]> {
  const sets = await listJson(connection, pathIn(subscriptionId, 'Microsoft.Compute/diskEncryptionSets'));
  return readAll(sets, readResource).map(({ base: { id, name, location }, properties }) => ({
    id,
    name,
    location,
    confidential: /^ConfidentialVm/i.test(text(properties['encryptionType']) ?? ''),
  }));
}
