/** As wide as an icon and the space after it, in a list. */
export const iconIndent = '      ';
