/** The node below which stands what others share directly. */
export const sharedId = 'galleries/shared';
