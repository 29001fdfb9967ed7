import { Workbench } from './page/workbench';
void (async () => {
  const w = await Workbench.open({ environment: { COMPUTE_GALLERY_SAMPLE: '1' } });
  const shot = async (n: string) => console.log(await w.screenshot(n, '/tmp/shots'));
  try {
    await w.openContainer();
    const images = w.view('Managed Images');
    await w.view('Galleries').expand('golden_images');
    await w.view('Galleries').expand('golden_images', 'ubuntu-24.04-base');
    await w.page.waitForTimeout(1500);
    await shot('a-tree');
    await images.chooseFromMenu(['rhel-9-hardened'], 'Clone Managed Image to Gallery…');
    const q = w.quickInput;
    for (let i = 0; i < 7; i++) {
      await w.page.waitForTimeout(1200);

      if (i === 3) {
        await w.page.keyboard.type('West Europe');
        await w.page.waitForTimeout(300);
        await w.page.keyboard.press('ArrowDown');
        await w.page.keyboard.press('Space');
      }
      await w.page.keyboard.press('Enter');
    }
    void q;
    for (let i = 0; i < 12; i++) {
      await w.page.waitForTimeout(3000);
      if (i > 4) await shot(`c-run${i}`);
    }
  } catch (e) {
    console.log(e);
    await shot('fail');
  } finally {
    await w.close();
  }
})();
