// Ends the programs that a test starts when the test ends, even if it is killed.

/** Arguments for spawn() that make the kernel end the program when its parent ends: `spawn(...dieWithParent(command, args))`. */
export const dieWithParent = (command, args, signal = 'KILL') => ['setpriv', ['--pdeathsig', signal, command, ...args]];

// Exit normally on these signals, so that exit handlers clean up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
