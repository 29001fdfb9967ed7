import { failure, type KnownError } from './failure';

export const labErrors: readonly KnownError[] = [
  [
    'labGalleryDenied',
    'role',
    failure('SharedGalleryAccessDenied', "Azure Lab Services is not Owner of the compute gallery '/g'."),
  ],
  ['labGalleryGone', 'Attach', failure('SharedGalleryNotFound', "The compute gallery '/g' cannot be found.")],
  [
    'labImageMismatch',
    'new image',
    failure('SharedImageMismatch', "The image definition '/d' has osState 'Generalized', but needs 'Specialized'."),
  ],
  [
    'labExportFailed',
    'the disk was in use',
    failure('SharedImageExportFailed', 'The template could not be copied: the disk was in use.'),
  ],
];
