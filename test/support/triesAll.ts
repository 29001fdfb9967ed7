/** Whether this is `npm run test:durability`, which tries everything. The other suites always take the same small share. */
export const triesAll = process.env['TEST_DURABILITY'] === 'all';
