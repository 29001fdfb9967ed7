import { takePicture } from './page/takePicture';
import { useWorkbench } from './page/useWorkbench';

/** Takes the pictures of the README of Lab Services. */
describe('Pictures of Lab Services', function () {
  this.timeout(120_000);
  const vscode = useWorkbench({
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    deviceScaleFactor: 1.5,
  });
  const labs = () => vscode().view('Lab Services');

  before(async () => {
    await vscode().openContainer();
    await labs().openAlone();
    await vscode().setSideBarWidth(380);
  });

  it('the view of Lab Services, and what can be rescued', async () => {
    await labs().row('spring-term', 'digital-forensics');
    await labs().row('spring-term', 'Images', 'robotics-lab');
    await vscode().palette.run('Compute Gallery: Rescue Lab Images…');
    const ask = vscode().quickInput;
    await ask.titled(/\(1\//);
    await ask.answerable();
    await ask.confirm();
    await ask.titled(/\(2\//);
    await ask.answerable();
    await takePicture(vscode(), 'labs', { x: 0, y: 28, width: 1120, height: 480 });
    await ask.cancel();
  });
});
