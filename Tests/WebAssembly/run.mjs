// Runs one function of the engine with the code that docs/webassembly.md shows.
// Usage: node run.mjs PAGE.mjs MODULE check|rank|explain RULESET [APPLICATIONS [ID] [ENVELOPE]]
import { readFile } from "node:fs/promises";

const [page, module, name, ...inputs] = process.argv.slice(2);
const { openEngine } = await import(page);
const bytes = await readFile(module);
const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
if (imports.length > 0) throw new Error(`the module imports ${JSON.stringify(imports)}`);
const engine = await openEngine(bytes);
const [ruleset, applications, ...words] = inputs;
const texts = [await readFile(ruleset)];
if (applications) texts.push(await readFile(applications));
texts.push(...words.map((word) => new TextEncoder().encode(word)));
// Twice in one instance: what the first call leaves behind must not show in the second.
engine[name](...texts);
process.stdout.write(engine[name](...texts));
