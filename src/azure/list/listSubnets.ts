import { list, object, text } from '../../base/json';
import { regionKey } from '../../domain/region/region';
import { listJson, pathIn } from '../http/rest';
import type { Connection, Subnet } from '../ports';
import { readAll, readResource } from '../read/readResource';

/** All subnets of the subscription's virtual networks in one region. */
export async function listSubnets(
  connection: Connection,
  subscriptionId: string,
  location: string,
): Promise<readonly Subnet[]> {
  const networks = await listJson(connection, pathIn(subscriptionId, 'Microsoft.Network/virtualNetworks'));
  return readAll(networks, readResource)
    .filter(({ base }) => base.location === regionKey(location))
    .flatMap(({ base, properties }) =>
      readAll(list(properties['subnets']), item => {
        const [id, name] = [text(object(item)['id']), text(object(item)['name'])];
        return id === undefined || name === undefined
          ? undefined
          : { id, name, network: base.name, location: base.location };
      }),
    );
}
