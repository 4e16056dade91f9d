/** Names both sides of a PDF job know. */
export const JOB_VARIABLE = 'NIANBAO_PDF_JOB'
export const JOB_PAGE = 'page.html'
export const JOB_PDF = 'page.pdf'
export const JOB_TROUBLE = 'trouble.json'
