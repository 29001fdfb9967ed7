export const labPlanType = 'Microsoft.LabServices/labPlans';
export const planImageType = 'Microsoft.LabServices/labPlans/images';
export const labType = 'Microsoft.LabServices/labs';
export const labMachineType = 'Microsoft.LabServices/labs/virtualMachines';
export const labAccountType = 'Microsoft.LabServices/labaccounts';
export const sharedGalleryType = 'Microsoft.LabServices/labaccounts/sharedgalleries';
export const sharedImageType = 'Microsoft.LabServices/labaccounts/sharedimages';
export const classicLabType = 'Microsoft.LabServices/labaccounts/labs';
export const classicTemplateType = 'Microsoft.LabServices/labaccounts/labs/environmentsettings';

/** Child types of plans, labs and accounts, which Resource Manager doesn't list as resources. */
export const nestedLabTypes = [
  planImageType,
  labMachineType,
  sharedGalleryType,
  sharedImageType,
  classicLabType,
  classicTemplateType,
];

const below = '/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.LabServices';

export const paths = {
  inSubscription: '/subscriptions/{subscription}/providers/Microsoft.LabServices',
  inGroup: below,
  plan: `${below}/labPlans/{plan}`,
  lab: `${below}/labs/{lab}`,
  account: `${below}/labaccounts/{account}`,
};
