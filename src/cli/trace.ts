/**
 * Prints every signal of every step of a network as JSON:
 *
 *   npm run --silent trace -- --scenario france [--cell …] [--layers …] [--direction …]
 *     [--trained …] --text "I grew up in France. I speak fluent ___"
 *   npm run --silent trace -- --model FILE.safetensors --input FILE.json
 *
 * `--experiments FILE.json` changes the network while it reads; the report is then that of the
 * changed run, with the experiments in it.
 */
import { runCommand } from './output.ts';
import { traceCommand } from './traceCommand.ts';

await runCommand(() => traceCommand(process.argv.slice(2)));
