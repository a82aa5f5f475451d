// Nothing that a test starts outlives it, however it ends.

/** What makes the kernel end a program when the one that started it has ended: `tied(command, args)`, for spawn. */
export const tied = (command, args, signal = 'KILL') => ['setpriv', ['--pdeathsig', signal, command, ...args]];

// Whoever is interrupted tidies up as at any other end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
