import { labService, roleIds } from '../../../src/domain/labs/labService';
import type { Change, ChangeOf } from '../../../src/domain/plan/plan';
import { exportOf } from '../../sim/labs/exportPlan';
import { development, gallery, labServices, springTerm, summerSchool } from '../../sim/labs/labDriver';
import type { FuzzPlan } from './fuzzPlan';

const account = `${labServices}/labaccounts/academy-classic`;
const attached = `${account}/sharedgalleries/academy_images`;
const classicImage = `${account}/sharedimages/classroom-windows-11`;
const setImage = (target: string, enabled: boolean): Change => ({ kind: 'setLabImage', target, spec: { enabled } });
const grant: Change = {
  kind: 'grantRole',
  target: `${gallery}/providers/Microsoft.Authorization/roleAssignments/33333333-3333-3333-3333-333333333333`,
  spec: { principalId: labService.account.appId, roleId: roleIds.Owner },
};
const lab = {
  location: 'uksouth',
  title: 'Rust for beginners',
  imageId: `${gallery}/images/classroom-windows-11`,
  createOption: 'TemplateVM',
  size: 'Classic_Fsv2_2_4GB_128_S_SSD',
  capacity: 3,
  quotaHours: 10,
  userName: 'instructor',
  osType: 'Windows',
} as const;
const createLab: ChangeOf<'createLab'> = {
  kind: 'createLab',
  target: `${labServices}/labs/rust`,
  spec: { ...lab, labPlanId: springTerm },
};
const createClassic: ChangeOf<'createLab'> = {
  kind: 'createLab',
  target: `${account}/labs/rust`,
  spec: { ...lab, imageId: classicImage },
};

/** What Lab Services does. */
export const labPlans = {
  register: {
    changes: [{ kind: 'registerProvider', target: `${development}/providers/Microsoft.LabServices` }],
  },
  grantRole: { changes: [grant] },
  attach: { changes: [grant, { kind: 'attachGallery', target: summerSchool, spec: { galleryId: gallery } }] },
  detach: { changes: [{ kind: 'detachGallery', target: springTerm }] },
  detachClassic: { changes: [{ kind: 'detachGallery', target: attached }] },
  attachClassic: {
    before: [{ kind: 'detachGallery', target: attached }],
    changes: [{ kind: 'attachGallery', target: attached, spec: { galleryId: gallery } }],
  },
  setImages: {
    changes: [
      setImage(`${springTerm}/images/classroom-ubuntu`, true),
      setImage(`${springTerm}/images/classroom-windows-11`, false),
      setImage(classicImage, false),
    ],
  },
  export: { changes: [exportOf('intro-to-linux', 'linux-course')] },
  exportAgain: {
    before: [exportOf('intro-to-linux', 'linux-course')],
    changes: [exportOf('intro-to-linux', 'linux-course', ['1.0.0'])],
  },
  rescue: {
    changes: [
      exportOf('intro-to-linux', 'linux-course'),
      exportOf('game-design'),
      exportOf('digital-forensics', 'forensics-lab', ['1.0.0', '1.0.1', '1.0.2']),
    ],
  },
  createLab: { changes: [createLab, { kind: 'publishLab', target: createLab.target }] },
  createClassicLab: { changes: [createClassic, { kind: 'publishLab', target: createClassic.target }] },
} as const satisfies Readonly<Record<string, FuzzPlan>>;
