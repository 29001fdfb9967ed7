import { apiVersionOf } from '../../arm/apiVersions';

/** The path to ask how far a resource provider is registered; `id` is `/subscriptions/S/providers/Microsoft.LabServices`. */
export function providerPath(id: string): string {
  return `${id}?api-version=${apiVersionOf('Microsoft.Resources/providers') ?? ''}`;
}
