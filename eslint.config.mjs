import tseslint from 'typescript-eslint';

/** What each room may see, from the ground up. A room always sees itself; whatever is not named here is out of its sight. */
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
  tools: ['base', 'domain', 'azure', 'operations', 'store', 'export', 'platform'],
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
  message: 'This code also runs in a browser: node modules only in simulator/program/ and signIn/.',
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

const oneLimit = [
  "CallExpression[callee.property.name='timeout']",
  "Property[key.name='timeout'] > Literal",
  "CallExpression[callee.property.name='waitForTimeout']",
].map(selector => ({
  selector,
  message: "Wait for an event: how long at most says 'test/support/waitLimit', for all tests.",
}));
const idWords =
  'versions|images|galleries|sharedGalleries|communityGalleries|labPlans|labAccounts|labs|virtualMachines|snapshots|disks';
const idsAreAsked = [
  {
    selector: [
      String.raw`Literal[regex.pattern=/\u002F(${idWords})\\\u002F/i]`,
      String.raw`CallExpression > Literal[value=/^\u002F(${idWords})(\u002F|$)/i]`,
    ].join(', '),
    message: "Do not take ids apart here: ask 'domain/id' (isVersionId, definitionIdOf, galleryIdOf, isOfType, …).",
  },
  {
    selector:
      "CallExpression[callee.property.name='at'][callee.object.callee.property.name='split'][callee.object.arguments.0.value='/']",
    message: "Do not take ids apart here: the last name of an id is nameOf's, in 'domain/id'.",
  },
  {
    selector: [
      "BinaryExpression[operator=/^[!=]==$/] > CallExpression[callee.property.name='toLowerCase']",
      "BinaryExpression[operator=/^[!=]==$/] > ChainExpression > CallExpression[callee.property.name='toLowerCase']",
    ].join(', '),
    message: 'Compare names with sameName, ids with sameId, regions with sameRegion.',
  },
];

/** These know what an id and a name are made of; the simulator shares no code with the rest. */
const mayTakeIdsApart = [
  'src/domain/id/resourceId.ts',
  'src/domain/id/foreignId.ts',
  'src/domain/id/sameName.ts',
  'src/simulator/**',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', 'coverage/', 'esbuild.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      // A `default` does not answer for a kind that nobody thought of.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'], location: 'anywhere' }],
      eqeqeq: 'error',
    },
  },
  { files: mayTakeIdsApart, rules: { 'no-restricted-syntax': ['error', ...vscodeEdge] } },
  {
    files: ['src/**/*.ts'],
    ignores: [...mayTakeIdsApart, 'src/platform/**'],
    rules: { 'no-restricted-syntax': ['error', ...vscodeEdge, ...idsAreAsked] },
  },
  { files: ['src/platform/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...idsAreAsked] } },
  {
    // HTTP headers have a form of dates of their own; the simulator shares no code.
    files: ['src/**/*.ts'],
    ignores: ['src/base/date.ts', 'src/azure/http/lastResponse.ts', 'src/simulator/**'],
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
