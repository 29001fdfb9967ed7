type Cell = string | number | boolean;

/**
 * CSV per RFC 4180, in which no spreadsheet finds a formula, whatever separates cells in its language: an apostrophe comes
 * before what would be one.
 */
export function csvTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

const cellStart = /(?<=[;\t\r\n])/;
/** Spreadsheets look past blanks, quotation marks and what nobody sees. */
const formula = /^[\s"\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]/u;

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = String(cell)
    .split(cellStart)
    .map(part => (formula.test(part) ? `'${part}` : part))
    .join('');
  return /[",;\t\r\n']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
