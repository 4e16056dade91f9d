/** More of the same bodies, written after the general causes found in the first texts had been mended; nothing was mended for them. */
import type { Written } from './prose-offices-written.test-data'

export const LATER: Readonly<Record<string, readonly Written[]>> = {
  'county government with its parts': [
    [
      'overview',
      '（二）依申请公开',
      '全县共收到政府信息公开申请[241件=in]，较上年增加{43件}；办结[238件=out]，结转下年[16件=over]，未发生逾期答复。',
    ],
    ['overview', '申请量排名前三位的单位是县自然资源局（61件）、县住建局（38件）和城关镇（27件）。'],
    ['disclosure', '全县共作出行政许可决定[21436件=lic]、行政处罚决定[3908件=pen]，实施行政强制[417件=coer]。'],
    ['review', '政府信息公开行政复议案件[24件=recon]中，维持[13件=reconUpheld]，纠正[4件=reconCorrected]。'],
    ['review', '县政府本级作为被申请人的复议案件9件，撤回5件。'],
    ['requests', '不予处理[13件=notProcessed]，其中信访举报投诉[9件=petition]，重复申请[4件=dup]；其他处理[18件=others]。'],
  ],
  'municipal bureau of natural resources': [
    ['overview', '本年度新收申请[169件=in]，加上上年结转[11件=carry]，年内应办理180件，实际办结[166件=out]。'],
    ['overview', '全年共办理测绘成果提供申请412件、档案查询申请8640件。'],
    [
      'requests',
      '依申请公开答复中，予以公开[69件=granted]、部分公开[12件=partial]、不予公开[11件=denied]，无法提供[43件=unavailable]。',
    ],
    [
      'review',
      '行政复议[27件=recon]，同比增长{22.7%}，维持[14件=reconUpheld]，纠正[3件=reconCorrected]，其他结果[6件=reconOther]，未审结[4件=reconPending]。',
    ],
    ['overview', '向省自然资源厅申请信息公开的有6件，已转至我局协助办理2件。'],
  ],
  'education bureau': [
    ['overview', '收到的[25件=in]申请，均在20个工作日内答复，平均用时9天。'],
    ['overview', '本年度共收到信息公开申请[25件=in]，同比增加{5件}，其中涉及招生的9件。'],
    ['disclosure', '全年制发行政规范性文件[2件=normIssued]、废止[1件=normRepealed]，现行有效[9件=normForce]，备案率100%。'],
  ],
  'public security bureau': [
    ['overview', '全局收到政府信息公开申请[104件=in]，上年结转[8件=carry]，已办结[103件=out]，转下年办理[9件=over]。'],
    ['overview', '治安支队办理治安类申请31件，刑侦支队办理刑事类申请12件。'],
    ['review', '未经复议直接起诉[3件=direct]，其中维持[2件=directUpheld]、尚未审结[1件=directPending]。'],
    ['requests', '不予处理的申请[15件=notProcessed]，信访举报投诉[11件=petition]、重复申请[4件=dup]。'],
  ],
  'tax office': [
    ['overview', '我局收到政府信息公开申请[9件=in]，按期答复[8件=out]，剩余[1件=over]结转至2027年办理。'],
    ['disclosure', '作出行政处罚决定[121件=pen]，行政许可[356件=lic]。'],
  ],
  'street office': [
    ['overview', '全年受理依申请公开[10件=in]，较2025年增加{4件}，增幅{66.7%}。'],
    ['requests', '经审核，予以公开[4件=granted]，部分公开[1件=partial]，本机关不掌握[3件=notHeld]。'],
  ],
  university: [
    ['overview', '学校全年接收信息公开申请[7件=in]，上年度结转[1件=carry]，均按时答复。'],
    ['overview', '新生咨询平台受理申请类问题321件，答复316件。'],
  ],
  'bus company': [['overview', '全年共收到依申请公开[3件=in]，办结[3件=out]，办结率{100%}。']],
  'development zone': [
    ['overview', '管委会全年受理政府信息公开申请[57件=in]，同比增长{16.3%}，办结[56件=out]，结转[4件=over]。'],
    ['requests', '其他处理[7件=others]，其中逾期不补正[3件=notCorr]、逾期未缴费[1件=feeUnpaid]。'],
    ['review', '行政诉讼案件[3件=litig]，未审结[1件=litigPending]，其余均获维持。'],
  ],
}

/** With one figure changed; the codes that should speak. */
export const LATER_MISTAKEN: Readonly<Record<string, readonly (readonly [Written, readonly string[]])[]>> = {
  'county government with its parts': [
    [['requests', '不予处理13件，其中信访举报投诉8件，重复申请4件；其他处理18件。'], ['N01']],
    [['disclosure', '全县共作出行政许可决定21436件、行政处罚决定3809件，实施行政强制417件。'], ['N01']],
  ],
  'municipal bureau of natural resources': [
    [['review', '行政复议27件，同比增长22.7%，维持14件，纠正4件，其他结果6件，未审结4件。'], ['N01']],
    [['overview', '本年度新收申请169件，加上上年结转12件，年内应办理181件，实际办结166件。'], ['N01']],
  ],
  'public security bureau': [
    [['overview', '全局收到政府信息公开申请104件，上年结转8件，已办结103件，转下年办理6件。'], ['N01']],
    [['review', '未经复议直接起诉3件，其中维持3件。'], ['N01']],
  ],
  'street office': [[['overview', '全年受理依申请公开10件，较2025年增加4件，增幅40%。'], ['N08']]],
  'bus company': [[['overview', '全年共收到依申请公开3件，办结2件。'], ['N01']]],
  'development zone': [[['review', '行政诉讼案件3件，未审结2件。'], ['N01']]],
}

/** Written to draw a finding where nothing is wrong: others' figures, parts of one's own, and words that mean something else. */
export const MISLEADING: Readonly<Record<string, readonly Written[]>> = {
  'municipal bureau of natural resources': [
    ['overview', '各县局本年新收申请88件。'],
    ['overview', '全市系统收到申请681件，其中本年新收640件。'],
    ['overview', '收到政府信息公开申请169件，信访件结转上年度3件。'],
    ['overview', '印发规范性文件解读5件。'],
    ['overview', '参与制定规范性文件6件。'],
    ['overview', '以市政府名义印发规范性文件2件。'],
    ['overview', '市政府制定规范性文件12件，废止3件。'],
    ['overview', '作出行政处罚决定86件，涉及行政强制2件。'],
    ['overview', '作出行政处罚决定86件，其中涉及行政许可5件。'],
    ['overview', '作出行政许可决定2764件，办理行政许可3120件。'],
    ['overview', '全年办理征地类行政复议案件94件，维持60件，未结8件。'],
    ['overview', '被申请行政复议94件（含信息公开27件），维持60件，撤销重新答复5件，未结9件。'],
    ['overview', '申请数量由2025年的214件降至169件，信函申请由88件降至71件。'],
    ['overview', '全市系统申请由2025年的980件降至900件。'],
    ['overview', '收到申请169件，较上年上升的是网络申请。'],
    ['overview', '收到申请169件，较上年办理时长明显减少。'],
    ['overview', '收到申请169件，较上年有所下降。'],
    ['overview', '不予公开11件，国家秘密保护培训2件。'],
    ['overview', '市局收到申请57件，各分局收到申请112件。'],
    ['overview', '市局机关办结申请57件，分局办结109件。'],
    ['overview', '收到政府信息公开申请169件，公开专区年内新收稿件12件。'],
    ['overview', '申请量由214件减至169件。'],
    ['overview', '不动产查询申请量由21400件减至16900件。'],
    ['overview', '收到申请169件，主要为征地类，与上年持平的有档案类申请。'],
    ['overview', '因征地批复被申请行政复议61件，结果维持40件、纠正6件、其他12件。'],
    ['overview', '因政府信息公开引发行政复议27件，我局代理市政府行政复议9件、维持4件。'],
    ['overview', '市自然资源和规划局高新分局收到申请21件，办结20件。'],
    ['overview', '从区域看，收到涉及东城区的申请61件、西城区52件。'],
    ['overview', '通过政府网站依申请公开系统受理86件，办结80件。'],
    ['overview', '全年收到申请169件，同比下降21%，其中信函申请同比下降19.3%。'],
    ['overview', '对2025年结转的11件申请全部答复。'],
    ['overview', '全年累计收到政府信息公开申请169件，其中网上申请86件，现场申请12件，信函申请71件。'],
    ['overview', '市政府办转办申请14件，已按期答复14件。'],
    ['overview', '行政复议维持14件、纠正3件；行政诉讼一审案件12件，维持9件。'],
    ['overview', '规范性文件立项5件，制定3件，清理31件，其中废止2件、修改1件、继续有效28件。'],
    ['overview', '开展合法性审查，审核规范性文件21件，制定政策解读18件。'],
    ['overview', '行政许可中，告知承诺制办理行政许可1204件，其他行政许可1560件。'],
    ['overview', '予以公开69件，其中主动公开目录已公开23件。'],
    ['overview', '部分公开12件，涉及第三方3件、过程性信息1件。'],
    ['overview', '不予公开11件，信访投诉举报类申请转信访渠道7件。'],
    ['overview', '逾期不补正的视为撤回，共计6件。'],
    ['overview', '对不属于我局职责的申请19件，告知申请人向有关机关提出。'],
    ['overview', '补正告知22件，其中按期补正16件，逾期不补正6件。'],
    ['overview', '延期答复申请13件，征求第三方意见21件。'],
    ['overview', '征收行政事业性收费9120.5万元，其中耕地开垦费6100万元、登记费3020.5万元。'],
    ['overview', '代收土地出让价款等非税收入83.6亿元，减免行政事业性收费412万元。'],
  ],
  'county government with its parts': [
    ['overview', '全县各部门收到申请127件，乡镇收到56件。'],
    ['overview', '县政府及部门收到申请185件，乡镇56件。'],
    ['overview', '县政府及县政府办公室收到申请58件。'],
    ['overview', '县政府及其部门共制发规范性文件9件，其中县政府6件、部门3件。'],
    ['overview', '全县各乡镇共作出行政处罚决定412件。'],
    ['overview', '县城管局作出行政处罚决定921件，行政强制76件。'],
    ['overview', '全县共新收政府信息公开申请241件，县自然资源局61件，办结59件。'],
    ['overview', '全县行政复议案件186件，其中政府信息公开类24件，维持13件。'],
    ['overview', '县政府作为复议机关审理政府信息公开复议案件18件，维持11件、撤销重新答复3件、未结4件。'],
    ['overview', '全县法院一审行政诉讼97件，未审结12件。'],
    ['overview', '政府信息公开申请由2025年的198件增加到241件。'],
    ['overview', '自2026年1月1日至12月31日，全县新收申请241件，与上年相比增加43件。'],
  ],
  'development zone': [
    ['overview', '高新区企业服务中心受理企业申请613件。'],
    ['overview', '国家高新区综合评价申请材料12件。'],
    ['overview', '高新区法院受理行政诉讼案件12件。'],
    ['overview', '全区57家企业提出奖补申请，受理申请410件。'],
    ['overview', '新收申请较上年略有上升，其中自然人41件。'],
  ],
  'street office': [
    ['overview', '居民提出的6件申请中予以公开3件、部分公开1件。'],
    ['overview', '收到涉企申请1件，1件申请中予以公开0件。'],
    ['overview', '街道办代区政府答复申请2件。'],
  ],
  'public security bureau': [
    ['overview', '派出所作出行政处罚决定9210件，行政强制41件。'],
    ['overview', '全市公安机关共收到申请412件，市局104件，分局308件。'],
    ['overview', '交警作出行政处罚决定41万件，实施行政强制3.1万件。'],
    ['overview', '受理行政复议申请84件（市局作为复议机关），维持61件，撤销并责令重新作出5件，未结3件。'],
    ['overview', '全年收到申请104件，与上年持平，其中律师申请6件。'],
  ],
  university: [
    ['overview', '学校收到2025年结转申请1件，本年新收7件。'],
    ['overview', '二级学院制定规范性文件26件，废止14件，现行有效112件。'],
    ['overview', '学校制定规范性文件31件，修订12件，废止8件。'],
  ],
}
