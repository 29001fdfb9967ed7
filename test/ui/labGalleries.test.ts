import assert from 'node:assert/strict';
import { savedWorld, worldWithLabs } from '../support/worldWithLabs';
import { classicLabs } from './classicLabs';
import { labAttachment } from './labAttachment';
import { labDiagnosis } from './labDiagnosis';
import { LabHands } from './labHands';
import { useWorkbench } from './page/useWorkbench';

/** Sample Azure with a gallery where no role can be assigned, and a two-disk version whose source no longer exists. */
function sampleAzure(): string {
  const world = worldWithLabs(0);
  const find = (end: string) => [...world.all()].find(({ id }) => id.endsWith(end)) ?? assert.fail(end);
  const golden = find('/galleries/golden_images').id;
  world.denyRules = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: golden }];
  const twoDisks = find('/images/database-lab/versions/1.0.0');
  const storageProfile = {
    source: { id: golden.replace('galleries/golden_images', 'images/gone') },
    osDiskImage: { sizeInGB: 30, source: {} },
    dataDiskImages: [{ lun: 0, sizeInGB: 64, source: {} }],
  };
  world.put({
    ...twoDisks,
    id: twoDisks.id.replace('database-lab', 'data-science-lab'),
    properties: { ...twoDisks.properties, storageProfile },
  });
  return savedWorld(world);
}

describe('Lab Services: galleries and images', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 180 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    storage: { 'sampleAzure.snapshot': sampleAzure() },
    // High enough to show all checks of an image.
    viewport: { width: 1280, height: 1800 },
  });

  before(() => vscode().openContainer());

  const hands = new LabHands(vscode);
  labDiagnosis(hands);
  labAttachment(hands);
  classicLabs(hands);
});
