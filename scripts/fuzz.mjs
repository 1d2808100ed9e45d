// npm run fuzz: what holds for any input, tried with random ones for as long as one likes. Exits with 1 where something does not hold.
//   npm run fuzz -- --minutes=30 --seed=1     all properties; a minute and any seed where left out
//   npm run fuzz -- --seed=1 --path=12:0 --grep=title     a failure again, as it was printed
import { parseArgs } from 'node:util';
import { runFuzz } from './lib/fuzz.mjs';
import { build } from './lib/package.mjs';
import { fail } from './lib/run.mjs';
import { seedOf } from './lib/seeds.mjs';

const text = { type: 'string' };

try {
  const { values } = parseArgs({ options: { minutes: text, seed: text, path: text, grep: text } });
  const seconds = 60 * Number(values.minutes ?? 1);
  const seed = seedOf(values.seed ?? 'any');
  if (!(seconds > 0) || seed === undefined)
    throw new Error('The minutes are a number over 0, and the seed a whole number or “any”.');
  await build();
  console.log(`Seed ${seed}`);
  const { code } = await runFuzz({ ...values, seconds, seed, report: ['--reporter', 'spec'] });
  process.exitCode = code === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
