import { userInfo } from 'node:os'

/** The name under which the person is logged in; computers with directory services may know one that the system's list does not have. */
export function readUserName(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username
  } catch {
    return env.USER ?? env.USERNAME ?? ''
  }
}
