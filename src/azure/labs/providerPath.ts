import { apiVersionOf } from '../../arm/apiVersions';

/** The path of a resource provider's registration. `id` is `/subscriptions/S/providers/Microsoft.LabServices`. */
export function providerPath(id: string): string {
  return `${id}?api-version=${apiVersionOf('Microsoft.Resources/providers') ?? ''}`;
}
