// Judges facts with GoRules. Reads the folder with tables.json and facts.ndjson from its arguments
// and commands from standard input, one a line:
//   time IN_FLIGHT COUNT   answers with the seconds
//   judge COUNT            answers with one line a task, the rules that matched, and an empty line
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ZenEngine } from '@gorules/zen-engine';

const folder = process.argv[2];
const tables = JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8'));
const facts = readFileSync(join(folder, 'facts.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const decision = new ZenEngine().createDecision(tables);

const judge = async (index) => {
  const { result } = await decision.evaluate(facts[index % facts.length]);
  return Object.values(result).flatMap((rows) => rows.map((row) => row.grade));
};

const time = async (inFlight, count) => {
  let next = 0;
  let matches = 0;
  const worker = async () => {
    while (next < count) {
      matches += (await judge(next++)).length;
    }
  };
  const start = process.hrtime.bigint();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (matches === 0) {
    throw new Error('nothing matched');
  }
  return seconds;
};

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...numbers] = line.split(' ');
  if (command === 'time') {
    console.log(await time(...numbers.map(Number)));
  } else {
    const all = [];
    for (let i = 0; i < Number(numbers[0]); i++) {
      all.push((await judge(i)).join(' '));
    }
    console.log(all.join('\n') + '\n');
  }
}
