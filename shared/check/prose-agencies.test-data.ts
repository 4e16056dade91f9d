/**
 * Invented prose of nine more bodies in the chapters they write it in, marked like `prose-offices.test-data` before the
 * reading was looked at. Texts with a mistake are `prose-agencies-mistaken.test-data`.
 */
import type { Case } from './case-report.test-data'
import { BUSES, GARDEN, HILLS, LAND, POLICE, SCHOOLS, TAX, UNIVERSITY, ZONE } from './prose-agencies-bodies.test-data'
import { HILLS_TEXTS, LAND_TEXTS } from './prose-agencies-large.test-data'
import { BUSES_TEXTS, GARDEN_TEXTS, TAX_TEXTS, UNIVERSITY_TEXTS } from './prose-agencies-small.test-data'
import type { Written } from './prose-offices-written.test-data'

const SCHOOLS_TEXTS: Written[] = [
  [
    'overview',
    '2026年，宁溪区教育体育局全年收到信息公开申请[25件=in]，较上年增长{25%}，办结[24件=out]，[2件=over]结转至下一年度。',
  ],
  ['overview', '全年新收申请[二十五件=in]，上年结转[一件=carry]，共办结[二十四件=out]。'],
  ['overview', '全区87所中小学、幼儿园共收到家长信息公开申请63件，由学校自行答复。'],
  ['overview', '受理入学报名申请8412件，审核通过8377件；受理转学申请316件。'],
  ['overview', '通过局门户网站公开信息1204条，政务新媒体推送863条，浏览量达214万次。'],
  ['requests', '其中，自然人申请[22件=natural]、商业企业申请[3件=biz]。'],
  [
    'requests',
    '在已办结的[24件=out]申请中：予以公开的[13件=granted]，部分公开的[3件=partial]，不予公开的[1件=denied]，无法提供的[5件=unavailable]，其他处理的[2件=others]。',
  ],
  ['requests', '申请内容涉及学区划分9件、教师招聘6件、体育场馆建设4件、其他6件。'],
  ['disclosure', '办理民办学校办学许可等行政许可[63件=lic]，作出行政处罚[2件=pen]，未实施行政强制，无行政事业性收费。'],
  ['disclosure', '制定规范性文件[2件=normIssued]，废止[1件=normRepealed]，现行有效的规范性文件共[9件=normForce]。'],
  ['review', '因政府信息公开引发行政复议案件[1件=recon]，复议机关维持[1件=reconUpheld]；未发生行政诉讼。'],
  ['review', '教师职称评审申诉4件，均已答复。'],
  ['overview', '在申请渠道方面，通过网上申请18件，邮寄申请5件，现场提交2件。'],
  ['overview', '2024年、2025年、2026年依申请公开数量分别为16件、20件、[25件=in]。'],
  ['problems', '今年收到的[25件=in]申请中，重复咨询类有7件，解释引导还不到位。'],
  ['other-matters', '全年办理区长信箱来信146件、12345工单1873件，办结率100%。'],
  ['overview', '办理人大代表建议13件，政协委员提案19件，全部公开答复。'],
  ['overview', '（三）依申请公开情况。本局设立受理点1个，配备工作人员2名，全年收到[25件=in]，无超期答复。'],
  ['overview', '开展“校园开放日”96场，参与群众3.2万人次，收集建议412条，采纳387条。'],
]

const POLICE_TEXTS: Written[] = [
  [
    'overview',
    '2026年，全市公安机关政府信息公开申请由市局统一受理，市局本年度收到[104件=in]，与上年基本持平，加上上年结转[8件=carry]，共办理[112件=due]。',
  ],
  ['overview', '# 依申请公开', '截至12月31日，已答复申请人[103件=out]，结转下年度[9件=over]。'],
  ['overview', '全年接报警情41.3万起，破获刑事案件6120起，抓获犯罪嫌疑人4318名。'],
  ['overview', '受理出入境证件申请18.7万人次，办理户籍业务46万件，签发居民身份证21.4万张。'],
  ['overview', '派出所收到查阅监控申请3127件，答复3127件。'],
  [
    'requests',
    '公开[28件=granted]，部分公开[9件=partial]，不予公开[21件=denied]（其中国家秘密[1件=secret]、危及“三安全一稳定”[1件=stability]、内部事务[2件=internal]、过程性信息[3件=process]、行政执法案卷[14件=enforcement]）。',
  ],
  ['requests', '无法提供的[15件=unavailable]中，本机关不掌握的[12件=notHeld]，经补正后内容仍不明确的[3件=unclear]。'],
  ['requests', '以信访、投诉、举报名义提出的申请[11件=petition]，重复申请[4件=dup]，均不予处理。'],
  ['requests', '另有[5件=notCorr]因逾期未补正而终止，[10件=other]因申请人撤回等原因终结。'],
  ['disclosure', '行政处罚[15337件=pen]，其中行政拘留4108人、罚款8836件；行政强制措施[902件=coer]；行政许可[48210件=lic]。'],
  ['disclosure', '全年公安行政事业性收费[3310.75万元=fees]，其中居民身份证工本费428.1万元、驾驶许可考试费2882.65万元。'],
  ['disclosure', '制发规范性文件[1件=normIssued]，现行有效[17件=normForce]，本年度未废止规范性文件。'],
  [
    'review',
    '全局政府信息公开类行政复议案件[24件=recon]，较上年增加{5件}，其中维持原答复[18件=reconUpheld]，撤销或责令重新答复[2件=reconCorrected]，终止[1件=reconOther]，在审[3件=reconPending]。',
  ],
  [
    'review',
    '政府信息公开行政诉讼案件[11件=litig]，其中，直接向人民法院提起诉讼[3件=direct]，复议后提起诉讼[8件=after]，均未败诉。',
  ],
  ['review', '全年办理行政复议案件413件（不含信息公开类），行政应诉案件96件，败诉率1%。'],
  ['overview', '交警支队收到事故档案公开申请57件，已全部办结。'],
  ['overview', '“安澜公安”微信公众号发文1462篇，粉丝达68万，总阅读量超5200万次。'],
  ['overview', '召开新闻发布会14场，发布警情通报36期，回应社会关切217件次。'],
  ['problems', '[21件=denied]不予公开申请中，法律依据引用不准确的2件。'],
  ['other-matters', '收到信息公开补正申请及咨询电话86个。'],
  ['overview', '全年收到申请情况：一季度24件，二季度31件，三季度27件，四季度22件，合计[104件=in]。'],
]

const ZONE_TEXTS: Written[] = [
  [
    'overview',
    '2026年，高新区共受理政府信息公开申请[57件=in]，上年结转[3件=carry]，办结[56件=out]，结转[4件=over]，比去年上升{16.3%}。',
  ],
  ['overview', '管委会机关收到申请41件，园区各公司收到申请16件。'],
  [
    'overview',
    '新收申请按申请人类别分：自然人[41件=natural]、商业企业[12件=biz]、科研机构[1件=research]、社会公益组织[1件=welfare]、法律服务机构[2件=legalService]。',
  ],
  ['requests', '办理结果方面，予以公开[23件=granted]，占{41.1%}；部分公开[6件=partial]，占{10.7%}。'],
  ['overview', '受理企业开办申请2417件，入驻企业864家，引进项目52个、总投资318亿元。'],
  ['overview', '兑现惠企政策申请613件，拨付资金2.7亿元。'],
  [
    'requests',
    '不予处理[4件=notProcessed]，分别为信访类[2件=petition]、重复申请[1件=dup]、要求重新出具已获取信息[1件=reconfirm]。',
  ],
  ['requests', '其他处理[7件=others]：逾期不补正[3件=notCorr]，逾期未按收费通知缴费[1件=feeUnpaid]，其他[3件=other]。'],
  ['review', '行政复议[5件=recon]，与上年持平；行政诉讼[3件=litig]，其中尚未审结[1件=litigPending]。'],
  ['review', '复议结果：维持[3件=reconUpheld]、纠正[1件=reconCorrected]、其他[1件=reconOther]。'],
  ['disclosure', '行政许可决定[1193件=lic]、行政处罚决定[38件=pen]、行政强制决定[2件=coer]，行政事业性收费[77.2万元=fees]。'],
  ['disclosure', '出台行政规范性文件[4件=normIssued]，继续有效[19件=normForce]，没有废止。'],
  ['overview', '三年来共办理依申请公开148件，其中2024年42件、2025年49件、2026年[57件=in]。'],
  ['other-matters', '发出信息处理费缴费通知1件，金额620元，申请人逾期未缴。'],
  ['problems', '部分公开的[6件=partial]中，有2件区分处理不够细致。'],
  ['overview', '“亲清在线”平台受理诉求1846件，办结1839件，办结率99.6%。'],
  ['overview', '申请集中在征地拆迁（27件）、招商政策（14件）、工程建设（9件）及其他领域（7件）。'],
  ['review', '区综合执法局被申请行政复议9件，管委会作为复议机关审结7件。'],
  ['overview', '月均受理申请4.8件，平均办理时长11.2个工作日。'],
  ['overview', '申请量近六成来自网络渠道（34件），其余为邮寄（17件）和当面（6件）。'],
]

interface Agency {
  body: string
  report: Case
  silent: readonly Written[]
}

export const AGENCIES: readonly Agency[] = [
  { body: 'county government with its parts', report: HILLS, silent: HILLS_TEXTS },
  { body: 'municipal bureau of natural resources', report: LAND, silent: LAND_TEXTS },
  { body: 'education bureau', report: SCHOOLS, silent: SCHOOLS_TEXTS },
  { body: 'public security bureau', report: POLICE, silent: POLICE_TEXTS },
  { body: 'tax office', report: TAX, silent: TAX_TEXTS },
  { body: 'street office', report: GARDEN, silent: GARDEN_TEXTS },
  { body: 'university', report: UNIVERSITY, silent: UNIVERSITY_TEXTS },
  { body: 'bus company', report: BUSES, silent: BUSES_TEXTS },
  { body: 'development zone', report: ZONE, silent: ZONE_TEXTS },
]
