@rem What "exec" is to a POSIX shell, for the scripts in package.json: there it keeps the shell from dying of Ctrl-C before
@rem the program has ended, so that the exit code is the program's. cmd.exe finds this file because scripts run in this folder.
@%*
