/**
 * An invented county: units with figures that add up, prose of their own, and faults planted where they are asked for.
 * The same number gives the same county.
 */
import { evaluate } from '../calculate'
import { plain, type Figures, type Report } from '../report'
import { newReport, type Template } from '../template'

export interface MadeUnit {
  name: string
  report: Report
}

const TOWNS = [
  '青石',
  '柳溪',
  '双河',
  '白塔',
  '枫林',
  '云台',
  '石桥',
  '泉水',
  '平川',
  '黄岗',
  '大营',
  '小湾',
  '三里',
  '南坪',
  '北岭',
]
const BUREAUS = [
  '教育',
  '民政',
  '财政',
  '水利',
  '农业农村',
  '交通运输',
  '卫生健康',
  '审计',
  '统计',
  '林业',
  '司法',
  '商务',
  '应急管理',
  '市场监督管理',
  '住房和城乡建设',
  '自然资源和规划',
  '文化和旅游',
  '人力资源和社会保障',
  '退役军人事务',
  '医疗保障',
]

export const COUNTY = '和平市东山县'

/** At most 15 towns, then bureaus, then offices of the same. */
export function unitNames(n: number): string[] {
  const towns = TOWNS.map((town) => `${COUNTY}${town}镇人民政府`)
  const bureaus = BUREAUS.map((bureau) => `${COUNTY}${bureau}局`)
  const offices = TOWNS.map((town) => `${COUNTY}${town}街道办事处`)
  const centres = BUREAUS.map((bureau) => `${COUNTY}${bureau}服务中心`)
  const rest = Array.from({ length: Math.max(0, n - 70) }, (_, i) => `${COUNTY}第${i + 1}事务中心`)
  return [...towns, ...bureaus, ...offices, ...centres, ...rest].slice(0, n)
}

/** Small whole numbers from a number; no clock and no chance. */
function numbers(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state >>> 8
  }
}

const COLUMNS = ['naturalPerson', 'business', 'research', 'welfare', 'legalService', 'otherOrganization']
const RESULTS = ['granted', 'partial', 'unavailable-notHeld', 'notProcessed-petition', 'other-other']

export function madeUnit(template: Template, name: string, year: number, seed: number): MadeUnit {
  const next = numbers(seed + 1)
  const empty = newReport(template, {
    organ: { fullName: name, shortName: '', kind: name.endsWith('政府') || name.endsWith('办事处') ? 'township' : 'department' },
    year,
    scope: 'own',
    now: `${year + 1}-01-15T02:00:00.000Z`,
  })
  const figures: Figures = Object.fromEntries(Object.keys(empty.figures).map((id) => [id, '0']))
  for (const column of COLUMNS) {
    const results = RESULTS.map((row) => [row, next() % 4] as const)
    for (const [row, value] of results) figures[`requests.${row}.${column}`] = String(value)
    const handled = results.reduce((sum, [, value]) => sum + value, 0)
    const out = next() % 2
    const carried = Math.min(next() % 2, handled + out)
    figures[`requests.carriedIn.${column}`] = String(carried)
    figures[`requests.carriedOut.${column}`] = String(out)
    figures[`requests.received.${column}`] = String(handled + out - carried)
  }
  figures['disclosure.normative.issued'] = String(next() % 5)
  figures['disclosure.normative.inForce'] = String(5 + (next() % 30))
  figures['disclosure.licensing.decisions'] = String(next() % 4000)
  figures['disclosure.fees.amount'] = `${next() % 90}.${String(next() % 10_000).padStart(4, '0')}`
  return { name, report: { ...empty, figures, sections: withProse(empty, template, figures) } }
}

function withProse(empty: Report, template: Template, figures: Figures): Report['sections'] {
  const values = evaluate(template, figures)
  const paragraph = (words: string) => ({ kind: 'paragraph' as const, content: plain(words) })
  const prose: Record<string, string[]> = {
    overview: [
      `${empty.year}年，本机关围绕群众关心的事项做好公开，工作总体平稳。`,
      `全年收到政府信息公开申请${values['requests.received.total']}件，均按时答复。`,
      '修订了公开属性审核表，公文拟稿时逐件标明公开方式，按月检查专栏更新。',
      '把公开工作列入年度考核，组织业务培训，接受社会评议，没有发生责任追究情形。',
    ],
    problems: [
      '存在的问题：一是公开内容与群众需求还有差距；二是解读形式比较单一。',
      '改进情况：下一步将完善目录，加强解读，按季度听取意见，提高答复的质量和时效。',
    ],
    'other-matters': [`${empty.year}年度本机关未收取信息处理费。发出收费通知的件数和总金额，以及实际收取的总金额均为0。`],
  }
  return empty.sections.map((section) => {
    const texts = prose[section.id]
    return texts ? { ...section, blocks: [...texts.map(paragraph), ...section.blocks.filter((b) => b.kind === 'form')] } : section
  })
}
