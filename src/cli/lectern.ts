#!/usr/bin/env node
/** The command `lectern`. */
import { main } from './main.ts';
import { terminal } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2), terminal);
