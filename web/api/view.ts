import type { KnownBlock, PlainTextElement } from '@slack/types'

/** A modal or the app's home tab. */
export type View = {
  id: string
  type: 'modal' | 'home'
  blocks: readonly KnownBlock[]
  title?: PlainTextElement
  close?: PlainTextElement
  submit?: PlainTextElement
}
