/** The types of what a gallery contains besides image definitions. Each has versions. */
export const otherChildTypes = [
  'Microsoft.Compute/galleries/applications',
  'Microsoft.Compute/galleries/inVMAccessControlProfiles',
  'Microsoft.Compute/galleries/scripts',
] as const;
