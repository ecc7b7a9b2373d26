import { decisions, expression } from './expressions/expression.ts'

/** What is wrong with the content that the registry, or something between, delivered. */
export type ContentTrouble =
  /** Not what its digest or size promises, cut off, or not to be decompressed. */
  | 'corrupt'
  /** A Helm chart, a signature or another artifact that only shares the registry with images. */
  | 'artifact'
  | 'encrypted'
  /** A web page or broken JSON where a manifest or configuration should be. */
  | 'unreadable'

const describedTrouble = decisions<ContentTrouble>([
  [/\+encrypted|ctd-decoder|ocicrypt|missing private key needed for decryption/i, 'encrypted'],
  [/unexpected commit (?:digest|size)|wrong diff id|short read: expected|failed size validation/i, 'corrupt'],
  [/digest(?:s)? (?:did|do|does) not match|does not match (?:the )?(?:\w{1,20} )?digest/i, 'corrupt'],
  [/(?:digest|size|checksum|crc32?|hash) mismatch|mismatched (?:digest|size)/i, 'corrupt'],
  [/(?:layer|manifest|config) verification failed|layers? from manifest don't match/i, 'corrupt'],
  [/\b(?:gzip|zlib|flate|zstd|bzip2|xz): |invalid deflate data|unpigz: |magic number mismatch/i, 'corrupt'],
  [/archive\/tar: |invalid tar header|failed to read expected number of bytes/i, 'corrupt'],
  [/unexpected end of JSON|invalid character '|cannot unmarshal|unmarshal image config/i, 'unreadable'],
  [/rejecting \d+ byte manifest|missing signature key|missing or empty Content-Type/i, 'unreadable'],
  [
    /(?:media|mime)[ -]?type\S{0,3} "?text\/html|no default available: text\/html|mediaType in manifest should be/i,
    'unreadable',
  ],
  [/mismatched image rootfs and manifest layers|invalid rootfs in image config/i, 'artifact'],
  [/operation on artifact with type|vnd\.cncf\.|\bin-toto\b|vnd\.dev\.cosign|vnd\.oci\.empty/i, 'artifact'],
  [/(?:unsupported|unexpected|unknown|invalid) (?:\w{1,20} )?(?:media|mime)[ -]?type/i, 'artifact'],
  [/no processor for media-type|encountered remote \S{1,200}\(unknown\)/i, 'artifact'],
])
const cutOff = expression(/\bunexpected EOF\b/)
/** A request that was cut off before its answer is the network's trouble. */
const cutRequest = expression(/(?:get|head|post) "?https?:\/\/\S{1,2000} unexpected EOF\b/i)

export function contentTrouble(text: string): ContentTrouble | undefined {
  const said = describedTrouble(text)
  if (said) return said
  return cutOff.test(text) && !cutRequest.test(text) ? 'corrupt' : undefined
}
