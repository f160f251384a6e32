/**
 * Prints every signal of every step of a network as JSON:
 *
 *   npm run --silent trace -- --scenario france [--cell …] [--layers …] [--direction …]
 *     [--trained …] --text "I grew up in France. I speak fluent ___"
 *   npm run --silent trace -- --model FILE.safetensors --input FILE.json
 */
import { runCommand } from './output.ts';
import { traceCommand } from './traceCommand.ts';

await runCommand(() => traceCommand(process.argv.slice(2)));
