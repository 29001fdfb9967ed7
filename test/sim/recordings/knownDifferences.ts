import type { Difference } from './compare';
import type { Recorded } from './recording';

export interface KnownDifference {
  readonly recording: string;
  /** Of the request's method and path. */
  readonly request: RegExp;
  /** Of the members that differ. */
  readonly path: RegExp;
  readonly because: string;
}

/** Every difference from the recordings that remains, and its reason. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    recording: 'create_image_version_with_region_cvm_encryption',
    request: /DiskOperations\/02b4042c/,
    path: /^\.(status|body)/,
    because: 'the request that created the disk encryption set was not recorded, only a poll of it',
  },
  {
    recording: 'gallery_e2e',
    request: /DiskOperations\/c80e7ae2/,
    path: /^\.(status|body)/,
    because: 'the request that created the disk encryption set was not recorded, only a poll of it',
  },
  {
    recording: 'shared_gallery',
    request: /\/operations\/f4e156ae/,
    path: /\.value\[0\]\.message$/,
    because: 'Sample Azure runs no commands, so there is nothing that they print',
  },
  {
    recording: 'vm_managed_disk',
    request: /DiskOperations\/4ffee61e/,
    path: /\.accessSAS$/,
    because: 'the signed address was removed from the recording',
  },
];

export function knownDifference(
  recording: string,
  { method, url }: Recorded,
  { path }: Difference,
): KnownDifference | undefined {
  return knownDifferences.find(
    known => known.recording === recording && known.request.test(`${method} ${url}`) && known.path.test(path),
  );
}
