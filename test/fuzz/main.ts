import { runFuzz } from './runFuzz';

/** `npm run fuzz -- [--runs N] [--seed S] [--only KIND,…] [--case CASE]`: tries to break the product. */
void runFuzz(process.argv.slice(2), text => process.stdout.write(text)).then(({ code }) => process.exit(code ?? 2));
