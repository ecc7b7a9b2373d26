import { z } from 'zod'

const blockId = z.string().max(255).optional()
const actionId = z.string().max(255).optional()

export const plain = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  })
const mrkdwn = (longest: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(longest),
    verbatim: z.boolean().optional(),
  })
const text = (longest: number) => z.discriminatedUnion('type', [plain(longest), mrkdwn(longest)])

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: actionId,
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: z.looseObject({}).optional(),
  accessibility_label: z.string().max(75).optional(),
})
const option = z.strictObject({
  text: text(75),
  value: z.string().max(150),
  description: plain(75).optional(),
  url: z.string().max(3000).optional(),
})
const select = z.strictObject({
  type: z.literal('static_select'),
  placeholder: plain(150).optional(),
  action_id: actionId,
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
  confirm: z.looseObject({}).optional(),
  focus_on_load: z.boolean().optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(option).min(1).max(5),
  confirm: z.looseObject({}).optional(),
})
const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().max(2000),
  title: plain(2000).optional(),
  block_id: blockId,
})
const interactive = z.discriminatedUnion('type', [button, select, overflow])

const richLeaf = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    style: z.looseObject({}).optional(),
  }),
  z.strictObject({
    type: z.literal('link'),
    url: z.string().min(1).max(3000),
    text: z.string().optional(),
    unsafe: z.boolean().optional(),
    style: z.looseObject({}).optional(),
  }),
  z.looseObject({ type: z.literal('emoji'), name: z.string() }),
  z.looseObject({ type: z.literal('user'), user_id: z.string() }),
  z.looseObject({ type: z.literal('channel'), channel_id: z.string() }),
])
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richLeaf) })
const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(richLeaf),
    border: z.number().optional(),
    language: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_quote'),
    elements: z.array(richLeaf),
    border: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection),
    indent: z.number().optional(),
    offset: z.number().optional(),
    border: z.number().optional(),
  }),
])

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, select, overflow, image]).optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text || block.fields, { error: 'must have text or fields' })

/** The blocks and limits of Block Kit's reference, for messages and the App Home. */
export const Blocks = z.array(
  z.discriminatedUnion('type', [
    section,
    z.strictObject({ type: z.literal('header'), block_id: blockId, text: plain(150) }),
    z.strictObject({ type: z.literal('divider'), block_id: blockId }),
    z.strictObject({
      type: z.literal('context'),
      block_id: blockId,
      elements: z
        .array(z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), image]))
        .min(1)
        .max(10),
    }),
    z.strictObject({
      type: z.literal('actions'),
      block_id: blockId,
      elements: z.array(interactive).min(1).max(25),
    }),
    z.strictObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(richPart).min(1) }),
    z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) }),
    image,
    z.looseObject({ type: z.literal('input'), block_id: blockId, label: plain(2000) }),
  ]),
)
