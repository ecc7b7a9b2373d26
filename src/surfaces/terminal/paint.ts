import { styleText } from 'node:util'

const formats = {
  heading: ['bold', 'underline'],
  strong: ['bold'],
  code: ['cyan'],
  command: ['green'],
  link: ['blue'],
  quiet: ['dim'],
  warning: ['yellow'],
} as const

export type Style = keyof typeof formats | 'plain'
export type Paint = { colour: boolean; apply: (style: Style, text: string) => string }

export function createPaint(colour: boolean): Paint {
  return {
    colour,
    apply: (style, text) =>
      colour && style !== 'plain' ? styleText([...formats[style]], text, { validateStream: false }) : text,
  }
}

type ColourEnv = Readonly<Record<string, string | undefined>>

/** The customs of no-color.org and of Node: FORCE_COLOR decides, then NO_COLOR, then the terminal. */
export function wantsColour(isTerminal: boolean, env: ColourEnv): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
