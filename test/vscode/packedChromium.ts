import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';
import { once } from './once';
import { cacheDir } from './places';

/**
 * The browser inside the npm package `@sparticuz/chromium`, made for Amazon's servers: it includes a font and, for machines
 * without them, the libraries it needs. Returns no way to launch it where it cannot run.
 */
export async function bringPackedChromium(): Promise<LaunchOptions[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const packageDir = path.resolve(require.resolve('@sparticuz/chromium'), '../..');
  const { version } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const folder = await once(path.join(cacheDir, `chromium-${version}`), partial => unpack(packageDir, partial));

  await writeFile(path.join(folder, 'fonts.conf'), fontsConfiguration(folder));
  const env = { ...environment(), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const executablePath = path.join(folder, 'chromium');
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}

async function unpack(packageDir: string, folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder; // where `inflate` writes
  try {
    for (const pack of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(path.join(packageDir, 'bin', pack));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}

/** Its own font first, so that pictures look the same everywhere; the machine's for what that font lacks. */
function fontsConfiguration(folder: string): string {
  const prefer = (family: string, ...fonts: string[]) =>
    `  <alias binding="strong"><family>${family}</family><prefer>${fonts.map(font => `<family>${font}</family>`).join('')}</prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(dir => `  <dir>${dir}</dir>`),
    `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    prefer('sans-serif', 'Open Sans'),
    prefer('system-ui', 'Open Sans'),
    prefer('monospace', 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono', 'Open Sans'),
    '</fontconfig>',
    '',
  ].join('\n');
}
