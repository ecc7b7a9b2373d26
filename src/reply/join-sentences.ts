import type { Rich } from '../i18n/message.ts'
import type { Translator } from '../i18n/translator.ts'

/** Whole sentences stand side by side, with the space that the language puts between them. */
export function joinSentences(sentences: Rich[], { meta }: Translator): Rich {
  const space = { kind: 'text', text: meta.sentenceSpace } as const
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [space, ...sentence]))
}
