import { defineConfig } from 'oxlint'
import { entries, flow, type Layer, layers, packageHomes, vocabulary } from './scripts/layers.ts'

type Pattern = { regex: string } | { group: string[] }
type Restriction = Pattern & { message: string; allowTypeImports?: boolean }

const table = 'See the table in scripts/layers.ts.'

function roomPatterns(room: string, { uses = [], types = [], reason }: Layer): Restriction[] {
  const others = Object.keys(layers).filter((other) => other !== room && !uses.includes(other))
  return others.map((other) => {
    const allowTypeImports = types.includes(other)
    const verb = allowTypeImports ? 'may import only types of' : 'may not import'
    const message = `src/${room} ${verb} src/${other}: ${reason}. ${table}`
    const depths = ['../', '../../', '../../../'].map((up) => `${up}${other}/**`)
    const open = vocabulary.filter((name) => name.startsWith(`${other}/`)).map((name) => `!**/${name}.ts`)
    return { group: [...depths, ...(allowTypeImports ? open : [])], allowTypeImports, message }
  })
}

function rootPatterns({ uses = [], types = [] }: Layer): Restriction[] {
  const closed = entries.filter((name) => !uses.includes(name))
  const allowTypeImports = types.includes('answer')
  return [
    { regex: `^(\\.\\./)+(${closed.join('|')})\\.ts$`, message: 'An entry file is imported by nobody.' },
    {
      regex: `^(\\.\\./)+(${flow.join('|')})\\.ts$`,
      allowTypeImports,
      message: `Only entry files call the flow; surfaces get it as a function. ${table}`,
    },
    {
      regex: '^(\\.\\./)+config\\.ts$',
      allowTypeImports: true,
      message: 'Only entry files read the configuration; rooms get a Config, or better the values they need.',
    },
  ]
}

function packagePatterns(folder: string): Restriction[] {
  const foreign = Object.entries(packageHomes).filter(([, home]) => home !== folder)
  return foreign.map(([name, home]) => ({
    regex: `^${name}(/|$)`,
    message: `Only ${home} imports ${name}: the rest sees its own types. ${table}`,
  }))
}

function restrict(files: string[], patterns: Restriction[]) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } } as const
}

/** A later override replaces an earlier one, so folders stand after the rooms that they are in. */
function importRules() {
  const rooms = Object.entries(layers)
  const patternsOf = ([room, layer]: [string, Layer], folder: string) => [
    ...roomPatterns(room, layer),
    ...rootPatterns(layer),
    ...packagePatterns(folder),
  ]
  return [
    restrict(['src/*.ts'], packagePatterns('src')),
    restrict(
      flow.map((name) => `src/${name}.ts`),
      [
        ...packagePatterns('src'),
        { regex: '^\\./(surfaces|sandbox|ops)/', message: `The flow knows no surface. ${table}` },
      ],
    ),
    ...rooms.map((room) => restrict([`src/${room[0]}/**`], patternsOf(room, `src/${room[0]}`))),
    ...Object.values(packageHomes).flatMap((home) => {
      const room = rooms.find(([name]) => `${home}/`.startsWith(`src/${name}/`))
      return room ? [restrict([`${home}/**`], patternsOf(room, home))] : []
    }),
    restrict(
      ['test/**'],
      [
        {
          regex: '^nock$',
          message: 'Take nock from test/support/nock-guard.ts, which keeps the network off.',
        },
      ],
    ),
    { files: ['test/support/nock-guard.ts'], rules: { 'no-restricted-imports': 'off' } } as const,
  ]
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'jest'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    eqeqeq: 'error',
    'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
    'no-console': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'jest/no-disabled-tests': 'error',
    'jest/no-focused-tests': 'error',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // The compiler sees to returns; test/guarantees/sizes.test.ts counts type assertions.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    // Where something of an unknown shape is made a text, any text will do.
    'typescript/no-base-to-string': 'off',
    'typescript/no-misused-spread': 'off',
    // Sorting a fresh array is fine, and the Kubernetes client has names such as _continue.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'no-underscore-dangle': 'off',
    // Small functions stand beside their use, and may name a parameter as their neighbours do.
    'unicorn/consistent-function-scoping': 'off',
    'no-shadow': 'off',
    // Loops may wait for what an event handler changes.
    'no-unmodified-loop-condition': 'off',
    // Taken for a browser's postMessage: chat.postMessage of Slack.
    'unicorn/require-post-message-target-origin': 'off',
    'import/no-named-as-default-member': 'off',
    // Tables of tests take their titles from variables, and callbacks may return nothing.
    'jest/valid-title': 'off',
    'promise/always-return': 'off',
    // Untrusted text is cleaned of control characters.
    'no-control-regex': 'off',
  },
  overrides: [
    { files: ['src/**', 'web/**'], rules: { 'max-lines': ['error', { max: 300 }] } },
    {
      files: ['web/**'],
      plugins: ['react', 'jsx-a11y'],
      rules: {
        // Block Kit has many kinds, of which the page draws those that apps here send.
        'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
        'react/react-in-jsx-scope': 'off',
        // Spans of a text that is read anew as a whole have nothing but their places to go by.
        'react/no-array-index-key': 'off',
        // Lists of options and scrolling regions are drawn by hand, with the roles that ARIA's patterns give.
        'jsx-a11y/prefer-tag-over-role': 'off',
        // It asks for an element inside of every label, which may be a component of ours.
        'jsx-a11y/label-has-associated-control': 'off',
        // Options and menus are pointed at by the element that has the focus (aria-activedescendant).
        'jsx-a11y/interactive-supports-focus': 'off',
        // A panel as a whole hears Escape.
        'jsx-a11y/no-noninteractive-element-interactions': 'off',
        // What takes the place of something that was chosen takes over its focus.
        'jsx-a11y/no-autofocus': 'off',
        // State follows what comes from outside, and some effects follow values that they do not read.
        'react/set-state-in-effect': 'off',
        'react/exhaustive-effect-dependencies': 'off',
      },
    },
    {
      files: ['scripts/**', 'test/**', 'bench/**'],
      rules: { 'no-console': 'off', 'typescript/require-array-sort-compare': 'off' },
    },
    restrict(
      ['web/**'],
      [
        {
          regex: '/src/',
          allowTypeImports: true,
          message: 'The page reaches the sandbox over HTTP: types are all that they share.',
        },
      ],
    ),
    ...importRules(),
  ],
})
