import { expect, test } from 'vitest'
import { docx } from './docx-fixture.test-data'
import { readDocx } from './read-docx'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

function findings(creator: string, changedBy: string) {
  const core = `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${changedBy}</cp:lastModifiedBy></cp:coreProperties>`
  const relations = [
    `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    `<Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  ].join('')
  const read = readDocx(
    docx({
      body: '<w:p><w:r><w:t>甲</w:t></w:r></w:p>',
      parts: {
        '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
        'docProps/core.xml': core,
      },
    }),
  )
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value.source.findings
}

test('names of persons in the properties are told, masked', () => {
  expect(findings('王小明', '李四')).toEqual([
    { code: 'O50N', severity: 'notice', message: '文件属性里有个人姓名（王**、李*），没有读入；导出的文件不带姓名。' },
  ])
})

test('an office, a program and an empty name are nobody', () => {
  expect(findings('青原县水利局', 'Administrator')).toEqual([])
  expect(findings('', '微软用户')).toEqual([])
})
