import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** Unidiomatic phrases, with what to write instead. */
const unidiomatic: readonly (readonly [phrase: RegExp, plain: string])[] = [
  [/is no (?:number|date)\b/, "isn't a valid number / date"],
  [/\bthis is no JSON/i, 'Invalid JSON'],
  [/Azure (?:does not|doesn't) take the name/, "Azure doesn't accept the name"],
  [/To know before/, 'Before you run'],
  [/['"`]There already/, 'Existing'],
  [/\bnot to be had/i, 'Not available'],
  [/shall become of/, 'What to do with these versions'],
  [/\bwho shall lose/i, 'Remove access for'],
  [/is so already/, 'already set'],
  [/make it anew/, 're-create it'],
  [/['"`](?:goes|stays)\b *:? *\{0\}/, 'delete / keep'],
  [/spared by hand/i, 'kept manually'],
  [/by nobody\b/, "can't be deleted by anyone"],
  [/\bkeys? of your own/i, 'Customer-managed keys'],
  [/\bAzure's keys/, 'Platform-managed keys'],
  [/\bidentity of its own/i, 'System-assigned managed identity'],
  [/\bidentities given to it/i, 'User-assigned managed identities'],
  [/\byou lack the right/i, "You don't have permission"],
  [/\bwho may not do this/i, "You don't have permission"],
  [/\bwhether [^.\n]* was not checked/i, "Couldn't check whether"],
  [/has trouble answering/, 'is returning errors'],
  [/asks? to slow down/, 'is throttling requests'],
  [/still feeding the version/, 'is still being used to create version'],
  [/security chip not kept/i, "vTPM state isn't preserved"],
  [/\ba preview of Azure/i, 'An Azure preview feature'],
  [/\bremove all that ended/i, 'Clear Completed'],
  [/\breport of rescue/i, 'Rescue Report'],
  [/\bFind Usage\b/, 'Find Usages'],
  [/\bDelete for good/, 'Delete Permanently'],
  [/(?<![\d\w}])1 days\b/, '1 day'],
  // Only where texts are listed: Sample Azure says what Azure says.
  [/^\s*"[^"]*\b(?:Trusted Launch|trusted launch|TrustedLaunch)\b/, 'Trusted launch'],
  [/^\s*"[^"]*\bGen [12]\b/, 'Gen2'],
  [/^\s*"[^"]*\b(?:east|west|north|south|central)(?:us|europe|asia)\d?\b/, 'East US 2'],
  [/^\s*"[^"]*\bcontinents?\b/, 'geography'],
];

/** Former names in the code that were unclear, with their replacements. */
const unclear: Readonly<Record<string, string>> = {
  TargetWish: 'TargetQuery',
  Heard: 'LastResponse',
  Begun: 'InFlight',
  sitOut: 'waitOut',
  Shelves: 'ResourceCache',
  ShelfRules: 'ResourceCacheRules',
  Kept: 'Cached',
  Onlooker: 'Observer',
  Patient: 'DiagnosisSubject',
  surroundings: 'context',
  misfits: 'incompatibilities',
  lookOut: 'probe',
  shall: 'spec',
  tell: 'report, announce, notify, write',
  told: 'reported, announced',
  begun: 'started',
  Spoken: 'TypeVersion',
  SaidError: 'ReportedError',
  SaidDefault: 'ExplicitDefault',
  numberGivenAnew: 'numberReused',
  wishOf: 'choiceFrom',
  heard: 'changed',
};

describe('Wording', () => {
  it('uses idiomatic phrases in all texts of the product', async () => {
    const shown = [...(await filesBelow('src')), ...(await filesBelow('l10n'))].concat(
      ['README.md', 'package.nls.json', 'package.nls.es.json'].map(file => path.join(root, file)),
    );
    const found = await Promise.all(shown.map(unidiomaticIn));
    assert.deepEqual(found.flat(), []);
  });

  it('uses conventional names in code', async () => {
    // This file reads the names of the journal's former format.
    const former = path.join('journal', 'upgradeRecordFile.ts');
    const sources = (await filesBelow('src')).filter(file => /\.ts$/.test(file) && !file.endsWith(former));
    const found = await Promise.all(sources.map(unclearIn));
    assert.deepEqual(found.flat(), []);
  });
});

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(one => one.isFile() && /\.(?:ts|json|css|html)$/.test(one.name))
    .map(one => path.join(one.parentPath, one.name));
}

async function unidiomaticIn(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).replaceAll('’', "'").split('\n');
  return lines.flatMap((line, at) =>
    unidiomatic
      .filter(([phrase]) => phrase.test(line))
      .map(([, plain]) => `${path.relative(root, file)}:${at + 1}: say "${plain}": ${line.trim()}`),
  );
}

async function unclearIn(file: string): Promise<string[]> {
  const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest);
  const names = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, look);
  };
  look(source);
  return Object.entries(unclear)
    .filter(([name]) => names.has(name))
    .map(([name, plain]) => `${path.relative(root, file)}: ${name} (now ${plain})`);
}
