import type { ComputeManagementClient } from '@azure/arm-compute';
import type { ArmRequest } from '../../arm/request';
import { parseResourceId } from '../../domain/id/resourceId';
import type { SdkPoller } from '../clients';

/** Starts one operation of the compute SDK. */
export type StartOperation = (client: ComputeManagementClient, options: { abortSignal?: AbortSignal }) => SdkPoller;

/** The SDK operation for a request. Undefined if it has none: resource groups, deployments. */
export function computeOperation({ method, path }: ArmRequest): StartOperation | undefined {
  const id = parseResourceId(path.replace(/\/share$/, ''));
  if (!id) return undefined;
  const { resourceGroup: group = '', names } = id;
  const [first = '', second = '', third = ''] = names;
  // The client sends the request's own body: the SDK's models drop what they don't know.
  const model = {} as never;
  switch (`${method} ${id.type.toLowerCase()}`) {
    case 'PUT microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.createOrUpdate(group, first, model, options);
    case 'PATCH microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.update(group, first, model, options);
    case 'DELETE microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.delete(group, first, options);
    case 'POST microsoft.compute/galleries':
      return ({ gallerySharingProfile }, options) => gallerySharingProfile.update(group, first, model, options);
    case 'PUT microsoft.compute/galleries/images':
      return ({ galleryImages }, options) => galleryImages.createOrUpdate(group, first, second, model, options);
    case 'PATCH microsoft.compute/galleries/images':
      return ({ galleryImages }, options) => galleryImages.update(group, first, second, model, options);
    case 'DELETE microsoft.compute/galleries/images':
      return ({ galleryImages }, options) => galleryImages.delete(group, first, second, options);
    case 'PUT microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) =>
        galleryImageVersions.createOrUpdate(group, first, second, third, model, options);
    case 'PATCH microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) =>
        galleryImageVersions.update(group, first, second, third, model, options);
    case 'DELETE microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) => galleryImageVersions.delete(group, first, second, third, options);
    case 'DELETE microsoft.compute/galleries/applications':
      return ({ galleryApplications }, options) => galleryApplications.delete(group, first, second, options);
    case 'DELETE microsoft.compute/galleries/applications/versions':
      return ({ galleryApplicationVersions }, options) =>
        galleryApplicationVersions.delete(group, first, second, third, options);
    case 'DELETE microsoft.compute/galleries/invmaccesscontrolprofiles':
      return ({ galleryInVMAccessControlProfiles }, options) =>
        galleryInVMAccessControlProfiles.delete(group, first, second, options);
    case 'DELETE microsoft.compute/galleries/invmaccesscontrolprofiles/versions':
      return ({ galleryInVMAccessControlProfileVersions }, options) =>
        galleryInVMAccessControlProfileVersions.delete(group, first, second, third, options);
    case 'DELETE microsoft.compute/galleries/scripts':
      return ({ galleryScripts }, options) => galleryScripts.delete(group, first, second, options);
    case 'DELETE microsoft.compute/galleries/scripts/versions':
      return ({ galleryScriptVersions }, options) => galleryScriptVersions.delete(group, first, second, third, options);
    case 'PATCH microsoft.compute/images':
      return ({ images }, options) => images.update(group, first, model, options);
    case 'DELETE microsoft.compute/images':
      return ({ images }, options) => images.delete(group, first, options);
    default:
      return undefined;
  }
}
