import type { Problem } from '../problems.ts'
import { type Flags, readFlagWord, unknownFlag } from './flags.ts'
import type { LangRequest } from './request.ts'
import { bareName } from './words.ts'

const channelFlag = '--channel'

/** `lang` asks, `lang NAME` and `lang auto` set; with `--channel` it is about the channel, which may have two. */
export function toLangRequest(words: readonly string[], { lang }: Flags): LangRequest | Problem {
  const names: string[] = []
  let ofChannel: true | undefined
  for (const word of words) {
    const flag = readFlagWord(word)
    if (flag && flag.written !== channelFlag) return unknownFlag(flag, ['lang'])
    if (flag) ofChannel = true
    const name = bareName((flag ? flag.value : word) ?? '')
    if (name) names.push(name)
  }
  return { kind: 'lang', names, ...(ofChannel && { ofChannel }), ...(lang && { lang }) }
}
