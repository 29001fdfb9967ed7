/** Whether this is `npm run test:durability`, which tries everything. `npm test` always takes the same small share. */
export const triesAll = process.env['TEST_DURABILITY'] === 'all';
