import type {
  ComputeManagementClient,
  Gallery,
  GalleryImage,
  GalleryImageUpdate,
  GalleryImageVersion,
  GalleryImageVersionUpdate,
  GalleryUpdate,
  ImageUpdate,
  SharingUpdate,
} from '@azure/arm-compute';
import type { ArmRequest } from '../../arm/request';
import { parseResourceId } from '../../domain/id/resourceId';
import type { SdkPoller } from '../clients';
import { sdkModel } from './sdkModel';

/** Starts one operation of the compute SDK. */
export type StartOperation = (client: ComputeManagementClient, options: { abortSignal?: AbortSignal }) => SdkPoller;

/** The SDK operation for a request. Undefined if it has none: resource groups, deployments. */
export function computeOperation({ method, path, body }: ArmRequest): StartOperation | undefined {
  const id = parseResourceId(path.replace(/\/share$/, ''));
  if (!id) return undefined;
  const { resourceGroup: group = '', names } = id;
  const [first = '', second = '', third = ''] = names;
  const model = body && sdkModel(body);
  switch (`${method} ${id.type.toLowerCase()}`) {
    case 'PUT microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.createOrUpdate(group, first, model as Gallery, options);
    case 'PATCH microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.update(group, first, model as GalleryUpdate, options);
    case 'DELETE microsoft.compute/galleries':
      return ({ galleries }, options) => galleries.delete(group, first, options);
    case 'POST microsoft.compute/galleries':
      return ({ gallerySharingProfile }, options) =>
        gallerySharingProfile.update(group, first, model as SharingUpdate, options);
    case 'PUT microsoft.compute/galleries/images':
      return ({ galleryImages }, options) =>
        galleryImages.createOrUpdate(group, first, second, model as GalleryImage, options);
    case 'PATCH microsoft.compute/galleries/images':
      return ({ galleryImages }, options) =>
        galleryImages.update(group, first, second, model as GalleryImageUpdate, options);
    case 'DELETE microsoft.compute/galleries/images':
      return ({ galleryImages }, options) => galleryImages.delete(group, first, second, options);
    case 'PUT microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) =>
        galleryImageVersions.createOrUpdate(group, first, second, third, model as GalleryImageVersion, options);
    case 'PATCH microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) =>
        galleryImageVersions.update(group, first, second, third, model as GalleryImageVersionUpdate, options);
    case 'DELETE microsoft.compute/galleries/images/versions':
      return ({ galleryImageVersions }, options) => galleryImageVersions.delete(group, first, second, third, options);
    case 'PATCH microsoft.compute/images':
      return ({ images }, options) => images.update(group, first, model as ImageUpdate, options);
    case 'DELETE microsoft.compute/images':
      return ({ images }, options) => images.delete(group, first, options);
    default:
      return undefined;
  }
}
