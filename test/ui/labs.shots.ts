import { takePicture } from './page/takePicture';
import { useWorkbench } from './page/useWorkbench';

/** Takes the screenshots of the README about Lab Services. */
describe('README screenshots: Lab Services', () => {
  const vscode = useWorkbench({
    settings: { 'markdown.preview.fontSize': 12, 'markdown.preview.lineHeight': 1.3 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    deviceScaleFactor: 1.5,
  });
  const labs = () => vscode().view('Lab Services');
  const activity = () => vscode().view('Activity');

  before(async () => {
    await vscode().openContainer();
    await labs().openAlone();
    await vscode().setSideBarWidth(380);
  });

  it('shows the Lab Services view, and the labs to rescue', async () => {
    await labs().row('spring-term', 'digital-forensics');
    await labs().row('spring-term', 'Images', 'robotics-lab');
    await vscode().palette.run('Compute Gallery: Rescue Lab Images…');
    const ask = vscode().quickInput;
    await ask.titled(/\(1\//);
    await ask.answerable();
    await ask.confirm();
    await ask.titled(/\(2\//);
    await ask.answerable();
    await takePicture(vscode(), 'labs', { x: 0, y: 28, width: 950, height: 480 });
    await ask.cancel();
  });

  it('shows why an image is missing in labs', async () => {
    const ask = vscode().quickInput;
    await labs().inlineAction(['spring-term', 'Images', 'robotics-lab'], 'Why Is This Image Missing in Labs?');
    await ask.titled('Why Is robotics-lab Missing in Labs?');
    await ask.answerable();
    await takePicture(vscode(), 'labDiagnosis', { x: 340, y: 31, width: 601, height: 290 });
    await ask.cancel();
  });

  it('shows a rescue in progress, and its report', async () => {
    const ask = vscode().quickInput;
    await vscode().setSideBarWidth(770);
    await activity().open();
    await labs().titleAction('Rescue Lab Images…');
    await ask.titled(/\(1\//);
    await ask.toggle('academy-classic', 'Labs without a lab plan');
    await ask.confirm();
    await ask.titled(/\(2\//);
    await ask.choose('Continue');
    await vscode().review.run();
    const title = 'Rescue the images of 5 labs';
    await activity().reads([title, 'Export intro-to-linux'], /intro-to-linux/);
    await takePicture(vscode(), 'labExports', { x: 56, y: 268, width: 712, height: 166 });
    await vscode().notifications.press(`${title}: 5 exported.`, 'Show Report');
    await vscode()
      .editors.tab(/Untitled/)
      .waitFor();
    await vscode().page.setViewportSize({ width: 1200, height: 800 });
    await vscode().setSideBarWidth(300);
    await vscode().palette.run('Markdown: Open Preview');
    await vscode().editors.webview().getByRole('heading', { name: 'Lab images' }).waitFor();
    await takePicture(vscode(), 'rescueReport', { x: 352, y: 28, width: 840, height: 616 });
  });
});
