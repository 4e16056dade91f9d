/** The words and options of a command line, told apart but not yet judged. */
export interface Given {
  positionals: string[]
  values: {
    json?: boolean
    to?: string
    output?: string
    look?: string
    'changes-since'?: string
    help?: boolean
    version?: boolean
    previous?: string
    profile?: string
    rules?: string
    year?: string
    organ?: string
    units?: string
    summary?: string
  }
}
