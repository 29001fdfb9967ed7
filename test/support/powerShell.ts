import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const doubled = /(['\u2018-\u201b])\1/g;
let ready: Promise<Parser> | undefined;

/** The grammar is a WebAssembly file, so nothing has to be compiled. */
async function parser(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const made = new Parser();
  made.setLanguage(await Language.load(grammar));
  return made;
}

export interface ReadScript {
  /** The syntax error; undefined if there is none. */
  readonly error: string | undefined;
  /** The values of all strings in single quotes, in which nothing is an expression. */
  readonly strings: readonly string[];
  /** Names of the commands that are called. */
  readonly commands: readonly string[];
}

export async function readPowerShell(script: string): Promise<ReadScript> {
  ready ??= parser();
  const tree = (await ready).parse(script);
  const root = tree?.rootNode;
  if (!root) return { error: 'no tree', strings: [], commands: [] };
  const bad = root.hasError ? root.descendantsOfType('ERROR')[0] : undefined;
  const texts = (type: string): string[] => root.descendantsOfType(type).map(node => node.text);
  const verbatim = texts('verbatim_string_characters').map(text => text.slice(1, -1));
  const strings = verbatim.map(text => text.replace(doubled, '$1'));
  // The grammar knows straight quotes only; to PowerShell a single one of any form ends a string.
  const ended = verbatim.find(text => /['\u2018-\u201b]/.test(text.replace(doubled, '')));
  const error = root.hasError ? (bad?.text.slice(0, 120) ?? 'something is missing') : ended;
  return { error, strings, commands: texts('command_name') };
}
