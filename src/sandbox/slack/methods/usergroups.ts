import { z } from 'zod'
import { SlackError } from '../slack-error.ts'
import { userGroups } from '../team.ts'
import { type Method, take } from './method.ts'

const list: Method = (args) => {
  const { usergroup } = take(args, { usergroup: z.string() })
  const group = userGroups.find(({ id }) => id === usergroup)
  if (!group) throw new SlackError('no_such_subteam')
  return { users: group.members }
}

export const userGroupMethods: Record<string, Method> = { 'usergroups.users.list': list }
