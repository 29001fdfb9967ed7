import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/**
 * Two native modules of VS Code would have to be compiled. The log gets a stand-in in JavaScript, since without it output
 * channels stay empty; the watchdog gets one that does nothing, since the extension host also watches its parent itself.
 */
export async function putNativeStandIns(nodeModules: string): Promise<void> {
  const source = await readFile(path.join(__dirname, 'plainSpdlog.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'cjs', platform: 'node' });
  await writeFile(path.join(nodeModules, '@vscode/spdlog/index.js'), code);
  const watchdog = 'exports.start = () => {};\nexports.exit = code => process.exit(code);\n';
  await writeFile(path.join(nodeModules, '@vscode/native-watchdog/index.js'), watchdog);
}
