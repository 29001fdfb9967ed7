import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

const linesOfBlock = 5;

/**
 * A share of the code, spread evenly and always the same for a sample: ranges of lines, as Stryker takes them.
 * @param patterns glob patterns of files
 * @param percent how much of them
 * @param sample names the share; another name, another share
 */
export function share(patterns, percent, sample) {
  return globSync(patterns)
    .sort()
    .flatMap(file => {
      const count = readFileSync(file, 'utf8').split('\n').length;
      const starts = Array.from({ length: Math.ceil(count / linesOfBlock) }, (_, block) => block * linesOfBlock + 1);
      return starts
        .filter(start => hundredth(`${sample}${file}:${start}`) < percent)
        .map(start => `${file}:${start}-${start + linesOfBlock - 1}`);
    });
}

/** 0 to 99, always the same for a text. */
function hundredth(text) {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 100;
}
