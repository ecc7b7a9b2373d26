const link = /<((?:https?|mailto|tel):[^>|\s]+)(?:\|([^>]*))?>/g
const mention = /<([@#!])([^>|]+)(?:\|([^>]*))?>/g
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/**
 * Takes off what Slack puts around a typed text: a host name comes as `<http://host|host>`, and the
 * three characters that Slack escapes come as entities.
 */
export function undoSlackMarkup(text: string): string {
  return text
    .replace(link, (_, url: string, label?: string) => label || url)
    .replace(
      mention,
      (_, sign: string, name: string, label?: string) => `${sign === '#' ? '#' : '@'}${label || name}`,
    )
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}
