/** Control characters, and those that reorder or hide text: a terminal would obey them, and in a chat they turn words around. */
const dangerous =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const escapeSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g

/** Text that is safe to show: line breaks stay, tabs become spaces, everything a terminal obeys goes. */
export function printable(text: string): string {
  return text.replace(escapeSequence, '').replace(/\r\n?/g, '\n').replace(/\t/g, '  ').replace(dangerous, '')
}
