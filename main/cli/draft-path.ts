/** Where a draft may be written: the ending says what it becomes. */
export const DRAFT_ENDINGS = '.nianbao .docx'

export const isWordFile = (path: string) => /\.docx$/i.test(path)

export const canBeDraft = (path: string) => isWordFile(path) || /\.nianbao$/i.test(path)
