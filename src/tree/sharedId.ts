/** ID of the node of directly shared galleries. */
export const sharedId = 'galleries/shared';
