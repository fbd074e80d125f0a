/** For a command whose output is read by people or programs: the log keeps to faults. Import it after `load-env`, before anything of `lib`. */
if (process.env.LOG_LEVEL !== 'silent') process.env.LOG_LEVEL = 'error';
