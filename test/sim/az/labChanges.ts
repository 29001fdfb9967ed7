import { roleIds } from '../../../src/domain/labs/labService';
import type { Change, LabChange, LabSpec } from '../../../src/domain/plan/plan';
import { exportOf } from '../labs/exportPlan';
import { academy, gallery, labServices, springTerm, summerSchool } from '../labs/labDriver';

const account = `${labServices}/labaccounts/academy-classic`;
const attached = `${account}/sharedgalleries/academy_images`;
const sharedImage = `${account}/sharedimages/classroom-windows-11`;
const classicLab = `${account}/labs/rust`;
const lab: LabSpec = {
  location: 'uksouth',
  title: 'Rust for "beginners"',
  imageId: sharedImage,
  createOption: 'TemplateVM',
  size: 'Standard',
  capacity: 2,
  quotaHours: 10,
  userName: 'instructor',
  osType: 'Windows',
};

/**
 * Lab changes of each kind, in the academy's subscription, that both a script and Run can make. For a lab
 * of a lab plan az asks for the password at a terminal, which no test has.
 */
export const labChanges: Readonly<Record<LabChange['kind'], readonly Change[]>> = {
  registerProvider: [{ kind: 'registerProvider', target: `${academy}/providers/Microsoft.LabServices` }],
  grantRole: [
    {
      kind: 'grantRole',
      target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-3333-3333-333333333333`,
      spec: { principalId: '44444444-4444-4444-4444-444444444444', roleId: roleIds.Owner },
    },
  ],
  attachGallery: [
    { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } },
    { kind: 'attachGallery', target: attached, spec: { galleryId: gallery } },
  ],
  detachGallery: [
    { kind: 'detachGallery', target: summerSchool },
    { kind: 'detachGallery', target: attached },
  ],
  setLabImage: [
    { kind: 'setLabImage', target: `${springTerm}/images/classroom-ubuntu`, spec: { enabled: true } },
    { kind: 'setLabImage', target: sharedImage, spec: { enabled: false } },
    { kind: 'setLabImage', target: sharedImage, spec: { enabled: true } },
  ],
  saveLabImage: [
    exportOf('intro-to-linux', 'linux-course'),
    exportOf('digital-forensics', 'forensics-lab', ['1.0.0', '1.0.1', '1.0.2']),
  ],
  createLab: [{ kind: 'createLab', target: classicLab, spec: lab }],
  publishLab: [
    { kind: 'publishLab', target: `${labServices}/labs/intro-to-linux` },
    { kind: 'publishLab', target: classicLab },
  ],
};
