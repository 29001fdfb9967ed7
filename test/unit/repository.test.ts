import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../vscode/places';

interface Manifest {
  readonly engines: { readonly node: string; readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Matrix {
  readonly os: readonly string[];
  readonly include?: readonly { readonly node: number }[];
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly strategy?: { readonly matrix: Matrix }; readonly steps: Step[] }>>;
}

const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { engines, devDependencies } = JSON.parse(text('package.json')) as Manifest;
const workflows = globSync('.github/workflows/*.yml', { cwd: root });
const workflow = (file: string): Workflow => parse(text(file)) as Workflow;
const stepsOf = (file: string): Step[] => Object.values(workflow(file).jobs).flatMap(({ steps }) => steps);

describe('Repository', () => {
  it('compiles against the oldest supported version of VS Code', () => {
    const minor = (range: string | undefined): string | undefined => /^[\^~](\d+\.\d+)\.0$/.exec(range ?? '')?.[1];
    assert.equal(minor(devDependencies['@types/vscode']), minor(engines.vscode));
    assert.match(
      devDependencies['@types/vscode'] ?? '',
      /^~/,
      'a later minor version has APIs that older versions of VS Code lack',
    );
  });

  it('recommends a supported version of Node.js', () => {
    const [, oldest] = /^>=(\d+)$/.exec(engines.node) ?? [];
    assert.ok(Number(text('.nvmrc')) >= Number(oldest));
  });

  it('runs the full CI on Linux, macOS, and Windows, and on the oldest supported Node.js', () => {
    const { jobs } = workflow('.github/workflows/ci.yml');
    const everything = Object.values(jobs).find(({ steps }) => steps.some(({ run }) => run === '.ci/run'));
    assert.deepEqual(everything?.strategy?.matrix.os, ['ubuntu-latest', 'macos-latest', 'windows-latest']);
    assert.deepEqual(
      everything.strategy.matrix.include?.map(({ node }) => `>=${node}`),
      [engines.node],
    );
  });

  it('uses actions by their major version and only scripts that exist', () => {
    const scripts = (JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> })
      .scripts;
    const steps = workflows.flatMap(stepsOf);
    assert.ok(steps.length > 10);
    for (const { uses, run = '' } of steps) {
      assert.match(uses ?? 'none@v1', /^[\w./-]+@v\d+$/);
      for (const [, script = ''] of run.matchAll(/npm run ([\w:]+)/g)) assert.ok(script in scripts, script);
    }
  });
});
