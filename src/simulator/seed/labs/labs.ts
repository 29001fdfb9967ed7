import { labTime } from '../../labs/lab/labOperations';
import { labType } from '../../labs/labTypes';
import type { StoredResource } from '../../world/storedResource';
import { computeId, providerId } from '../company';
import { portTraining, springTerm, summerSchool, winterTerm } from './labPlans';
import { labResources, type LabSeed } from './labResources';

const ubuntu = 'Canonical.0001-com-ubuntu-server-jammy.22_04-lts';
const windows = 'MicrosoftWindowsDesktop.windows-11.win11-23h2-pro';

/** A lab in each state of Lab Services, and in each situation that determines the available actions. */
export function labs(now: number): StoredResource[] {
  return seeds(now).flatMap(labResources);
}

/** Its publishing is in progress at the start, and completes a quarter of an hour later. */
export const publishingLab = academyLab('windows-admin');

function seeds(now: number): readonly LabSeed[] {
  const spring = { location: 'uksouth', plan: springTerm };
  const academyWindows = { ...spring, os: 'Windows' } as const;
  const academyLinux = { ...spring, os: 'Linux' } as const;
  return [
    {
      ...academyWindows,
      id: academyLab('cad-basics'),
      title: 'CAD basics',
      image: academyImage('cad-workstation'),
      exactVersion: '1.1.0',
    },
    {
      ...academyWindows,
      id: academyLab('digital-forensics'),
      title: 'Digital forensics',
      image: academyImage('forensics-lab'),
      exactVersion: '1.0.1',
    },
    {
      ...academyLinux,
      id: academyLab('intro-to-linux'),
      title: 'Introduction to Linux',
      image: ubuntu,
      exactVersion: '22.04.202602180',
      state: 'Draft',
      running: true,
    },
    {
      ...academyWindows,
      id: publishingLab,
      title: 'Windows administration',
      image: academyImage('classroom-windows-11'),
      exactVersion: '1.3.0',
      state: 'Publishing',
      provisioningState: 'Updating',
    },
    {
      ...academyLinux,
      id: academyLab('network-security'),
      title: 'Network security',
      image: academyImage('classroom-ubuntu'),
      exactVersion: '1.2.0',
      state: 'Draft',
      provisioningState: 'Failed',
      error: {
        timestamp: labTime(now - 2 * 86_400_000),
        code: 'VirtualMachineProvisioningFailed',
        message: 'The template virtual machine did not answer in time.',
        action: 'Create',
      },
    },
    {
      ...academyWindows,
      id: academyLab('exam-room'),
      title: 'Exam room',
      image: academyImage('classroom-windows-11'),
      exactVersion: '1.2.0',
      provisioningState: 'Locked',
    },
    {
      ...academyLinux,
      id: academyLab('web-design-2024'),
      title: 'Web design 2024',
      plan: winterTerm,
      image: ubuntu,
      exactVersion: '22.04.202410110',
    },
    {
      ...academyLinux,
      id: academyLab('drone-piloting'),
      title: 'Drone piloting',
      location: 'northeurope',
      image: academyImage('robotics-lab'),
      exactVersion: '1.0.0',
    },
    {
      ...academyLinux,
      id: academyLab('statistics'),
      title: 'Statistics',
      image: academyImage('classroom-ubuntu'),
      exactVersion: '1.1.0',
      createOption: 'Image',
    },
    {
      ...academyWindows,
      id: academyLab('game-design'),
      title: 'Game design',
      image: windows,
      exactVersion: '22631.4169.240909',
      error: {
        timestamp: labTime(now - 3 * 3_600_000),
        code: 'SharedImageExportFailed',
        message: 'The template virtual machine could not be copied: the disk was in use.',
        action: 'SaveImage',
      },
    },
    {
      ...academyLinux,
      id: academyLab('python-bootcamp'),
      title: 'Python bootcamp',
      location: 'northeurope',
      plan: summerSchool,
      image: ubuntu,
      exactVersion: '22.04.202602180',
    },
    {
      id: providerId('production', 'rg-edge-prod', `${labType}/crane-operators`),
      title: 'Crane operators',
      location: 'westus3',
      plan: portTraining,
      image: windows,
      exactVersion: '22631.4169.240909',
      os: 'Windows',
    },
  ];
}

function academyLab(name: string): string {
  return providerId('academy', 'rg-academy-images', `${labType}/${name}`);
}

function academyImage(name: string): string {
  return computeId('academy', 'rg-academy-images', `galleries/academy_images/images/${name}`);
}
