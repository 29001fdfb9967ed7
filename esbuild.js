// Bundles the extension into dist/. A dynamic import() in src becomes a file of its own that is loaded when first
// needed; what several files share stands once, in a chunk, so that module state is never doubled.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { thirdPartyNotices } = require('./thirdPartyNotices.js');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const outdir = path.join(__dirname, 'dist');

const shared = {
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'inline',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** esbuild splits only ES modules, and extension hosts load CommonJS: each split file is translated as it is written. */
const toCommonJs = {
  name: 'to-commonjs',
  setup(build) {
    build.onEnd(async result => {
      if (result.errors.length > 0) return;
      fs.mkdirSync(outdir, { recursive: true });
      for (const file of result.outputFiles) {
        if (!file.path.endsWith('.js')) continue;
        const { code } = await esbuild.transform(file.text, {
          format: 'cjs',
          platform: 'node',
          minify: production,
          sourcemap: production ? false : 'inline',
          logLevel: 'error',
        });
        fs.writeFileSync(file.path, code);
      }
    });
  },
};

/** Lets the editor's problem matcher know when a build in watch mode begins and ends. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(result => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outdir,
  platform: 'node',
  format: 'esm',
  splitting: true,
  write: false,
  mainFields: ['module', 'main'],
  conditions: ['import'],
  external: ['vscode'],
  plugins: watch ? [toCommonJs, announce] : [toCommonJs],
};

/** Each page is one file: a webview's security policy lets it load no other. */
const page = {
  ...shared,
  entryPoints: {
    replication: 'src/pages/imageVersion/page/main.ts',
    overview: 'src/pages/overview/page/main.ts',
    plan: 'src/pages/plan/page/main.ts',
    usage: 'src/pages/usage/page/main.ts',
    compare: 'src/pages/compare/page/main.ts',
    managedImage: 'src/pages/managedImage/page/main.ts',
  },
  outdir,
  platform: 'browser',
  format: 'iife',
  loader: { '.svg': 'text' },
};

async function main() {
  fs.rmSync(outdir, { recursive: true, force: true });
  const builds = [extension, page].filter(({ entryPoints }) =>
    Object.values(entryPoints).every(entry => fs.existsSync(entry)),
  );
  const contexts = await Promise.all(builds.map(options => esbuild.context(options)));
  if (watch) return Promise.all(contexts.map(context => context.watch()));
  const results = await Promise.all(contexts.map(context => context.rebuild()));
  fs.writeFileSync(path.join(outdir, 'ThirdPartyNotices.txt'), thirdPartyNotices(results.map(one => one.metafile)));
  await Promise.all(contexts.map(context => context.dispose()));
}

if (require.main === module)
  main().catch(error => {
    // esbuild has printed its own errors.
    if (!error.errors) console.error(error.message);
    process.exit(1);
  });

module.exports = { page, extension };
