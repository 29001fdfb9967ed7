import { codeText } from './codeText';
import { machineWords } from './machineWords';
import { manifestText } from './manifestText';

/**
 * `checkText.ts [--write]`: every text that users see exists in English and Spanish, with the same placeholders, and nothing
 * is left over; no file names a machine. `--write` adds what is missing with empty texts, which are failures until filled.
 */
async function main(write: boolean): Promise<void> {
  const problems = [...manifestText(write), ...(await codeText(write)), ...machineWords()];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`${problems.length} problems in texts.`);
    process.exitCode = 1;
  }
}

void main(process.argv.includes('--write'));
