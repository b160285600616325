import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './start-say.mjs';

const DEMO = 'server/src/features/restaurants/demo/demo-people.json';

/** What a person wants to know once the house is open: where it is, who can sign in, how to close it. */
export function welcome(address, isDemo, took) {
  const inner = [`Heard is open at ${address}   (ready in ${took})`, ...(isDemo ? demoLines() : []), 'Ctrl+C closes it.'];
  return `\n${inner.map((line) => (line ? `  ${line}` : '')).join('\n')}\n`;
}

function demoLines() {
  const { password, people } = JSON.parse(readFileSync(join(ROOT, DEMO), 'utf8'));
  const accounts = people.filter(({ email }) => email);
  const widest = (field) => Math.max(...accounts.map((person) => person[field].length));
  const row = ({ email, name, role, pin }) => `  ${email.padEnd(widest('email'))}   ${role.padEnd(widest('role'))}   PIN ${pin}   ${name}`;
  return ['', `Sign in with the password ${password}, or with the PIN at a shared terminal:`, '', ...accounts.map(row), ''];
}
