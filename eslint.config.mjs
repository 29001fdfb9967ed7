import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** What each room may see, from the ground up. A room always sees itself; everything else is off limits. */
const sees = {
  base: [],
  domain: ['base'],
  arm: ['base', 'domain'],
  export: ['base', 'domain', 'arm'],
  azure: ['base', 'domain', 'arm'],
  operations: ['base', 'domain', 'azure'],
  store: ['base', 'domain', 'azure'],
  watching: ['base', 'domain', 'azure', 'operations', 'store'],
  platform: ['base', 'domain'],
  signIn: ['base', 'domain', 'arm', 'azure', 'platform', 'simulator'],
  tree: ['base', 'domain', 'azure', 'signIn', 'operations', 'store', 'platform'],
  wizards: ['base', 'domain', 'azure', 'operations', 'store', 'export', 'platform'],
  pages: ['base', 'domain', 'azure', 'operations', 'store', 'watching', 'platform'],
  documents: ['base', 'domain', 'azure', 'signIn', 'operations', 'store', 'wizards', 'platform'],
  activity: ['base', 'domain', 'operations', 'store', 'platform'],
  commands: [
    'base',
    'domain',
    'azure',
    'signIn',
    'operations',
    'store',
    'tree',
    'wizards',
    'pages',
    'documents',
    'activity',
    'export',
    'platform',
  ],
  simulator: [],
};
const rooms = Object.keys(sees);

const withoutVscode = ['base', 'domain', 'arm', 'azure', 'operations', 'store', 'watching', 'export', 'simulator'];
/** VS Code's file system can't add to a file. */
const platformFiles = 'src/platform/files/**/*.ts';
/** Serves Sample Azure to other programs; nothing that ships imports it. */
const simulatorProgram = 'src/simulator/program/**';

function roomRules(room) {
  const patterns = rooms
    .filter(other => other !== room && !sees[room].includes(other))
    .map(other => ({
      regex: `^(\\.\\./)+${other}/`,
      message: `'${room}' may see only: ${['itself', ...sees[room]].join(', ')}. Move the code to the room that may, or pass it in as a parameter.`,
    }));
  if (room !== 'simulator' && sees[room].includes('simulator')) {
    patterns.push({
      regex: 'simulator/(?!entry$)',
      message: "Import the simulator through 'simulator/entry' only: it stands for Azure.",
    });
  }
  if (withoutVscode.includes(room)) {
    patterns.push({
      group: ['vscode'],
      message: `'${room}' runs without VS Code: put what needs it behind an interface and implement that in 'platform'.`,
    });
  }
  return patterns;
}

const nodePattern = {
  group: ['node:*'],
  message: 'This code also runs in a browser: node modules only in simulator/program/, signIn/ and platform/files/.',
};
const azurePattern = {
  group: ['@azure/*', '@azure-rest/*'],
  allowTypeImports: true,
  message: "Azure's SDK loads lazily: import it as a type here, and as a value only in azure/clients.ts or signIn/.",
};

const programPattern = {
  regex: '/program/',
  message: 'The program that serves Sample Azure does not ship: nothing may import it.',
};

/** `files` and `ignores` pick files of one room; each gets exactly the bans that hold for it. */
function room(name, files, ignores, bans) {
  return {
    files,
    ignores,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...roomRules(name), ...bans] }] },
  };
}

function configsFor(name) {
  const all = `src/${name}/**/*.ts`;
  if (name === 'signIn') return [room(name, [all], [], [])];
  if (name === 'azure')
    return [
      room(name, [all], ['src/azure/clients.ts'], [nodePattern, azurePattern]),
      room(name, ['src/azure/clients.ts'], [], [nodePattern]),
    ];
  if (name === 'simulator')
    return [
      room(name, [all], [simulatorProgram], [nodePattern, azurePattern, programPattern]),
      room(name, [simulatorProgram], [], [azurePattern]),
    ];
  if (name === 'platform')
    return [
      room(name, [all], [platformFiles], [nodePattern, azurePattern]),
      room(name, [platformFiles], [], [azurePattern]),
    ];
  return [room(name, [all], [], [nodePattern, azurePattern])];
}

const vscodeEdge = [
  {
    selector: "MemberExpression[property.name='registerCommand'][object.property.name='commands']",
    message: "Register commands through 'platform/commands', which shows errors and logs them.",
  },
  {
    selector: "CallExpression[callee.property.name='executeCommand'][arguments.0.value='setContext']",
    message: "Set context keys through 'platform/contextKeys', where they are typed.",
  },
  {
    selector: "CallExpression[callee.property.name='getConfiguration']",
    message: "Read settings through 'platform/settings', where they are typed.",
  },
];

/** VS Code reads links and icons in many of its texts, so each goes through one place that makes it plain. */
const surfaces = [
  {
    selector: [
      "MemberExpression[object.name='vscode'][property.name='window']",
      "ImportDeclaration[source.value='vscode'][importKind!='type'] ImportSpecifier[imported.name='window']",
      "VariableDeclarator[init.name='vscode'] Property[key.name='window']",
    ].join(', '),
    message: "Show messages, lists, views and panels through 'platform/surface', where every text is made plain.",
  },
  {
    selector:
      'NewExpression[callee.property.name=/^(TreeItem|MarkdownString|CodeLens|Diagnostic|Hover|QuickPickItem)$/]',
    message: "Make this in 'platform/surface', where every text is made plain.",
  },
  {
    selector:
      'AssignmentExpression > MemberExpression.left[property.name=/^(title|message|description|badge|prompt|placeholder|validationMessage)$/]',
    message: "Set the texts of views and panels through 'platform/surface', where they are made plain.",
  },
];

const oneLimit = [
  "CallExpression[callee.property.name='timeout']",
  "Property[key.name='timeout'] > Literal",
  "CallExpression[callee.property.name='waitForTimeout']",
].map(selector => ({
  selector,
  message: "Wait for an event: how long at most says 'test/support/waitLimit', for all tests.",
}));
const idWords =
  'subscriptions|resourceGroups|providers|versions|images|galleries|sharedGalleries|communityGalleries|labPlans|labAccounts|labs|virtualMachines|snapshots|disks';
const idsAreAsked = [
  {
    selector: [
      // A type has the same words, but begins with its provider.
      String.raw`Literal[regex.pattern=/^(?!\^microsoft).*\u002F(${idWords})\\\u002F/i]`,
      String.raw`CallExpression > Literal[value=/^\u002F(${idWords})(\u002F|$)/i]`,
    ].join(', '),
    message:
      "Don't take IDs apart here: ask 'domain/id' (isVersionId, definitionIdOf, galleryIdOf, resourceGroupOf, isOfProvider, …).",
  },
  {
    selector: "CallExpression[callee.property.name=/^(split|indexOf|lastIndexOf)$/][arguments.0.value='/']",
    message: "Don't take IDs apart here: ask 'domain/id' (nameOf, parentId, parseResourceId, parseForeignId, …).",
  },
  {
    selector: [
      "BinaryExpression[operator=/^[!=]==$/] > CallExpression[callee.property.name='toLowerCase']",
      "BinaryExpression[operator=/^[!=]==$/] > ChainExpression > CallExpression[callee.property.name='toLowerCase']",
      "CallExpression[callee.property.name='includes'] > CallExpression[callee.property.name='toLowerCase']",
      "CallExpression[callee.property.name='includes'] > LogicalExpression CallExpression[callee.property.name='toLowerCase']",
    ].join(', '),
    message: 'Compare names with sameName, ids with sameId, regions with sameRegion.',
  },
];

/** These know what an id and a name are made of; the simulator shares no code with the rest. */
const mayTakeIdsApart = [
  'src/domain/id/resourceId.ts',
  'src/domain/id/foreignId.ts',
  'src/domain/id/galleryNames.ts',
  'src/domain/id/mentions.ts',
  'src/domain/id/sameName.ts',
  'src/domain/id/typeOfPath.ts',
  'src/simulator/**',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.vscode-test/',
      'coverage/',
      'esbuild.js',
      'thirdPartyNotices.js',
      'test/mutants/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // To leave a member out of an object.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      // A `default` doesn't count as handling new kinds.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'], location: 'anywhere' }],
      eqeqeq: 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'parent', 'sibling', 'index'],
          'newlines-between': 'never',
          alphabetize: { order: 'asc', caseInsensitive: true },
        },
      ],
    },
  },
  { files: mayTakeIdsApart, rules: { 'no-restricted-syntax': ['error', ...vscodeEdge] } },
  {
    files: ['src/**/*.ts'],
    ignores: [...mayTakeIdsApart, 'src/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...vscodeEdge, ...surfaces, ...idsAreAsked] },
  },
  { files: ['src/platform/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...idsAreAsked] } },
  {
    // HTTP headers have a form of dates of their own; the simulator shares no code.
    files: ['src/**/*.ts'],
    ignores: ['src/base/date.ts', 'src/azure/http/httpDate.ts', 'src/simulator/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'parse',
          message: "Read dates with 'parseDate' of 'base/date', which gives undefined where there is none.",
        },
      ],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['src/extension.ts'], rules: { 'max-lines': ['error', { max: 120 }] } },
  {
    files: ['src/commands/**/*.ts'],
    ignores: ['src/commands/target/**'],
    rules: { 'max-lines': ['error', { max: 60 }] },
  },
  ...rooms.flatMap(configsFor),
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...oneLimit],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'mocha' }] },
      ],
    },
  },
  {
    files: ['*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-exports': 'off' },
  },
);
