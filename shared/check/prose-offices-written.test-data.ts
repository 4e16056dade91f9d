/** A text of `prose-offices.test-data`: the chapter it stands in and its blocks, `# ` in front of a heading. */
export type Chapter = 'overview' | 'disclosure' | 'requests' | 'review' | 'problems' | 'other-matters'
export type Written = readonly [Chapter, ...string[]]
