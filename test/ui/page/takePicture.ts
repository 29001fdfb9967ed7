import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { palettePng } from '../../support/palettePng';
import { root } from '../../vscode/places';
import type { Workbench } from './workbench';

/** In CSS pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture for the README, with the mouse out of the way. */
export async function takePicture({ page }: Workbench, name: string, clip: Clip): Promise<void> {
  await page.mouse.move(1270, 790);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
  await page.locator('.monaco-sash.hover').waitFor({ state: 'detached' });
  const picture = palettePng(await page.screenshot({ clip }));
  await writeFile(path.join(root, 'media/screenshots', `${name}.png`), picture);
  assert.ok(picture.length < 150_000, `${name}.png has ${picture.length} bytes`);
}
