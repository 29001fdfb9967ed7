import tseslint from 'typescript-eslint';

const rooms = [
  'domain',
  'arm',
  'azure',
  'signIn',
  'operations',
  'store',
  'tree',
  'wizards',
  'replication',
  'activity',
  'export',
  'commands',
  'tools',
  'platform',
  'simulator',
];

/** What each room may see. A room always sees itself; whatever is not named here is out of its sight. */
const sees = {
  domain: [],
  arm: ['domain'],
  export: ['domain', 'arm'],
  azure: ['domain', 'arm'],
  signIn: ['domain', 'arm', 'azure', 'platform', 'simulator'],
  operations: ['domain', 'azure'],
  store: ['domain', 'azure'],
  platform: ['domain'],
  tree: ['domain', 'azure', 'signIn', 'operations', 'store', 'platform'],
  wizards: ['domain', 'azure', 'operations', 'store', 'export', 'platform'],
  replication: ['domain', 'azure', 'operations', 'store', 'platform'],
  activity: ['domain', 'operations', 'store', 'platform'],
  tools: ['domain', 'azure', 'operations', 'store', 'export', 'platform'],
  commands: [
    'domain',
    'azure',
    'signIn',
    'operations',
    'store',
    'tree',
    'wizards',
    'replication',
    'activity',
    'export',
    'platform',
  ],
  simulator: [],
};

const withoutVscode = ['domain', 'arm', 'azure', 'operations', 'store', 'export', 'simulator'];
const nodeAllowed = ['src/simulator/server.ts', 'src/simulator/main.ts', 'src/signIn/**'];

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
  message: 'This code also runs in a browser: node modules only in simulator/server.ts, simulator/main.ts and signIn/.',
};
const azurePattern = {
  group: ['@azure/*', '@azure-rest/*'],
  allowTypeImports: true,
  message: "Azure's SDK loads lazily: import it as a type here, and as a value only in azure/clients.ts or signIn/.",
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
  if (name === 'simulator') {
    const edge = nodeAllowed.filter(file => file.startsWith('src/simulator'));
    return [room(name, [all], edge, [nodePattern, azurePattern]), room(name, edge, [], [azurePattern])];
  }
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
  message: "Wait for an event: how long at most says 'test/support/patience', for all tests.",
}));

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
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'], location: 'anywhere' }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.ts'], ignores: ['src/platform/**'], rules: { 'no-restricted-syntax': ['error', ...vscodeEdge] } },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },
  { files: ['src/extension.ts'], rules: { 'max-lines': ['error', { max: 120 }] } },
  { files: ['src/commands/*.ts'], rules: { 'max-lines': ['error', { max: 60 }] } },
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
