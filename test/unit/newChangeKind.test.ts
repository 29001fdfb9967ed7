import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { everyKind } from '../support/everyKind';

const root = path.resolve(__dirname, '../..');
const plan = path.join(root, 'src/domain/plan/plan.ts');

/** Unknown kinds of change that are added to unions of the model. */
const added: Readonly<Record<string, string>> = {
  Change: ['plantedKind', 'plantedLabKind']
    .map(kind => `  | { readonly kind: '${kind}'; readonly target: string }\n`)
    .join(''),
  LabKind: `  | 'plantedLabKind'\n`,
  DeletionKind: `  | 'plantedDeletion'\n`,
};

/** Every file that handles each kind and so must handle an added one. */
const mustKnow: Readonly<Record<string, readonly string[]>> = {
  plantedKind: [
    'src/arm/armRequest.ts',
    'src/arm/currentState.ts',
    'src/azure/settle/settleChange.ts',
    'src/domain/change/traitsOf.ts',
    'src/domain/plan/describePlan.ts',
    'src/domain/region/replicaChanges.ts',
    'src/domain/rights/changeRights.ts',
    'src/export/armTemplate/templatePlan.ts',
    'src/export/azureCli/azureCli.ts',
    'src/export/powerShell/powerShell.ts',
    'src/export/terraform/terraform.ts',
    'src/operations/journal/changeSchema.ts',
  ],
  plantedLabKind: [
    'src/arm/armRequest.ts',
    'src/arm/currentState.ts',
    'src/arm/labs/labRequest.ts',
    'src/azure/labs/explainLabFailure.ts',
    'src/azure/settle/labs/settleLabChange.ts',
    'src/domain/change/labTraits.ts',
    'src/domain/change/traitsOf.ts',
    'src/domain/labs/describeLabChange.ts',
    'src/domain/region/replicaChanges.ts',
    'src/domain/rights/changeRights.ts',
    'src/domain/rights/labRights.ts',
    'src/export/armTemplate/templatePlan.ts',
    'src/export/azureCli/azLabChange.ts',
    'src/export/powerShell/psLabChange.ts',
    'src/export/terraform/terraform.ts',
    'src/operations/journal/changeSchema.ts',
  ],
  plantedDeletion: [
    'src/arm/currentState.ts',
    'src/azure/settle/settleChange.ts',
    'src/domain/change/traitsOf.ts',
    'src/domain/deletion/describeDeletion.ts',
    'src/domain/region/replicaChanges.ts',
    'src/domain/rights/changeRights.ts',
    'src/export/azureCli/azDelete.ts',
    'src/export/powerShell/psGallery.ts',
    'src/operations/journal/changeSchema.ts',
  ],
};

describe('A new kind of change', () => {
  let complaints: ReadonlyMap<string, string>;
  before(async () => {
    const program = programWith(added);
    const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(path.join(root, 'src/')));
    const found = [
      ...sources.flatMap(source => refusalsOf(program, source)),
      ...(await incompleteSwitches(program, sources.filter(asksForKinds))),
    ];
    complaints = new Map(
      found.map(([file]) => [
        file,
        found
          .filter(one => one[0] === file)
          .map(([, text]) => text)
          .join(' '),
      ]),
    );
  });

  for (const [kind, files] of Object.entries(mustKnow)) {
    it(`makes the compiler or lint fail wherever ${kind} must be handled`, () => {
      const refused = [...complaints].filter(([, text]) => text.includes(kind)).map(([file]) => file);
      assert.deepEqual(refused.sort(), [...files].sort());
    });
  }
});

type Complaint = readonly [file: string, text: string];

/** The product with members added to some unions of the model. */
function programWith(members: Readonly<Record<string, string>>): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), file => ts.sys.readFile(file)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, noErrorTruncation: true }, true);
  const read = host.readFile.bind(host);
  host.readFile = file => (path.resolve(file) === plan ? withUnions(read(file) ?? '', members) : read(file));
  return ts.createProgram(fileNames, { ...options, noErrorTruncation: true }, host);
}

function refusalsOf(program: ts.Program, source: ts.SourceFile): readonly Complaint[] {
  return program
    .getSemanticDiagnostics(source)
    .map(({ messageText }) => [nameOf(source.fileName), ts.flattenDiagnosticMessageText(messageText, ' ')]);
}

function withUnions(text: string, members: Readonly<Record<string, string>>): string {
  return Object.entries(members).reduce((before, [union, line]) => {
    const head = `export type ${union} =\n`;
    assert.ok(before.includes(head), `the union ${union}`);
    return before.replace(head, head + line);
  }, text);
}

function asksForKinds({ text }: ts.SourceFile): boolean {
  return Object.keys(everyKind).some(kind => text.includes(`case '${kind}'`));
}

/** Switches that do not handle every member of their union. */
async function incompleteSwitches(
  program: ts.Program,
  sources: readonly ts.SourceFile[],
): Promise<readonly Complaint[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      plugins: { '@typescript-eslint': tseslint.plugin },
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      rules: { [rule]: await settingOf(rule) },
    } as never,
  });
  const results = await eslint.lintFiles(sources.map(({ fileName }) => fileName));
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ message }) => [nameOf(filePath), message] as const),
  );
}

const rule = '@typescript-eslint/switch-exhaustiveness-check';

/** The setting of a rule in the lint configuration of the product. */
async function settingOf(one: string): Promise<unknown> {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(plan)) as { rules?: Record<string, unknown> };
  return config.rules?.[one];
}

function nameOf(file: string): string {
  return path.relative(root, file);
}
