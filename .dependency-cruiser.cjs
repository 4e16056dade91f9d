// Which part of the house may import which. build/import-rules.test.ts shows that each rule can fail.
// Paths start at the folder dependency-cruiser runs in; a package shows as …node_modules/NAME/….
const TEST = '\\.(test|test-data)\\.tsx?$'
const packages = (...names) => `node_modules/(${names.join('|')})(/|$)`

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle of files can only be understood all at once.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-stays-in-shared',
      comment: 'The core knows neither the window, the main process, a template of its own nor how it is built.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TEST },
      to: { path: '^(main|renderer|templates|build)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'The core runs in Node, in a worker and in a page alike.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'Only packages that need neither DOM nor Node. React and Tiptap belong to the page, electron to the main process.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TEST },
      to: {
        path: 'node_modules/',
        pathNot: packages('fflate', 'saxes', 'zod', 'docx', 'diff', '@noble/hashes', 'parse5', 'pdfjs-dist'),
      },
    },
    {
      name: 'main-not-renderer',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|build)/', pathNot: '^build/icons/' },
    },
    {
      name: 'renderer-not-main',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|build)/' },
    },
    {
      name: 'renderer-without-node',
      comment: 'The page is sandboxed: no Node, no electron. What it needs of them comes through shared/ipc.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-main',
      severity: 'error',
      from: { path: '^(renderer|shared|templates)/' },
      to: { path: packages('electron') },
    },
    {
      name: 'command-line-without-electron',
      comment: 'The command line runs on plain Node.',
      severity: 'error',
      from: { path: '^main/cli\\.ts$' },
      to: { path: packages('electron'), reachable: true },
    },
    {
      name: 'page-packages',
      comment: 'Nothing of the page in the main process.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: packages('react', 'react-dom', '@tiptap', 'zustand', 'radix-ui', 'lucide-react') },
    },
    {
      name: 'features-apart',
      comment: 'A feature imports the rooms all features share, never another feature; renderer/app puts them together.',
      severity: 'error',
      from: { path: '^renderer/([^/]+)/', pathNot: ['^renderer/app/', TEST] },
      to: { path: '^renderer/[^/]+/', pathNot: '^renderer/(store|ui|commands|worker|$1)/' },
    },
    {
      name: 'templates-are-arguments',
      comment: 'Code gets a compiled template handed in; only the doors of each process read the data.',
      severity: 'error',
      from: { pathNot: ['^templates/', '^main/templates\\.ts$', '^renderer/(app|worker)/', '^build/', TEST] },
      to: { path: '^templates/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What the app imports is a dependency, not a tool. Electron itself is there at run time.',
      severity: 'error',
      from: { path: '^(shared|main|renderer)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: packages('electron', '@types') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|coverage|\\.cache)/' },
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
